package io.lanekeeper.model.scenario;

import io.lanekeeper.model.job.GroupKey;
import java.time.Duration;
import java.util.Optional;

/** One thing that happens to the cluster. */
public sealed interface Step {
    /** Something happens to one client. */
    record OfClient(Change change, String nodeId) implements Step {}

    /**
     * A client is drained, with more said than {@link Change#DRAIN} does.
     *
     * @param deadline after which what is left has to go at once; empty: Nomad's usual hour
     * @param force at once
     * @param ignoreSystemJobs they stay
     */
    record OfDrain(String nodeId, Optional<Duration> deadline, boolean force, boolean ignoreSystemJobs)
            implements
                Step {}

    /** All clients of a lane go or come back at the same moment. */
    record OfLane(boolean down, String attribute, String value) implements Step {}

    /** A group's count is changed. */
    record OfCount(GroupKey group, int count) implements Step {}

    /** What can happen to a client. {@link #UP} also ends a drain and makes it eligible again. */
    enum Change {
        DOWN,
        UP,
        DRAIN,
        INELIGIBLE,
        DISCONNECT
    }
}
