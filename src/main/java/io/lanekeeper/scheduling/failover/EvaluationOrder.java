package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.JobKey;
import java.util.Comparator;
import java.util.List;

/** In which order evaluations are worked on that are ready at the same time. Nomad's own is not fixed. */
public interface EvaluationOrder {
    /** The higher priority first, then by job. */
    EvaluationOrder BY_PRIORITY = new EvaluationOrder() {
        @Override
        public int next(List<Ready> ready) {
            return ready.indexOf(ready.stream().min(Ready.USUAL).orElseThrow());
        }
    };

    /** An evaluation that is ready. */
    record Ready(JobKey job, int priority, String followup, boolean blocked) {
        static final Comparator<Ready> USUAL = Comparator.comparingInt((Ready r) -> -r.priority())
                .thenComparing(Ready::job);
    }

    /** Index of the one that is worked on next. */
    int next(List<Ready> ready);

    /**
     * Whether what waits for room is tried before the jobs of a client that came back: servers unblock in the same moment
     * in which they learn that it is ready, and make the evaluations for it only then.
     */
    default boolean blockedFirst() {
        return true;
    }

    /** Whether a drain that stands still goes on when something else makes that possible. */
    default boolean drainsGoOn() {
        return true;
    }

    /** Whether clients end what they are told to end one after the other and not all at once. */
    default boolean staggers() {
        return false;
    }

    /** In which order clients of one lane come back; they never do in the same moment. */
    default List<Integer> arrivals(List<Integer> nodes) {
        return nodes;
    }
}
