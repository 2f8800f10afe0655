package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.failover.Heartbeats;
import io.lanekeeper.scheduling.failover.Upcoming;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a step takes.
 *
 * @param detect what the servers need to notice it; empty where they know at once
 * @param placed of each group, how long after that its last allocation was placed
 * @param upcoming what happens by itself later, the next first
 * @param known whether the times are those of the servers' configuration, and not Nomad's defaults
 */
public record StepTime(
        Optional<Heartbeats> detect, Map<GroupKey, Duration> placed, List<Upcoming> upcoming, boolean known) {
    public StepTime {
        placed = Map.copyOf(placed);
        upcoming = List.copyOf(upcoming);
    }

    /** From the moment it happens until the group's last allocation has a place, at least. */
    public Duration least(GroupKey group) {
        return detect.map(Heartbeats::least).orElse(Duration.ZERO).plus(placed.getOrDefault(group, Duration.ZERO));
    }

    /** The same, at most. */
    public Duration most(GroupKey group) {
        return detect.map(Heartbeats::most).orElse(Duration.ZERO).plus(placed.getOrDefault(group, Duration.ZERO));
    }
}
