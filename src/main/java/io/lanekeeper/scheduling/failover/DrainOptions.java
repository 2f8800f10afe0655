package io.lanekeeper.scheduling.failover;

import java.time.Duration;
import java.util.Optional;

/**
 * How a client is drained.
 *
 * @param deadline after which what is left is told to move at once; empty: never. Zero: at once
 * @param ignoreSystemJobs system jobs stay
 */
public record DrainOptions(Optional<Duration> deadline, boolean ignoreSystemJobs) {
    /** As {@code nomad node drain -enable} does it. */
    public static final DrainOptions USUAL = new DrainOptions(Optional.of(Duration.ofHours(1)), false);
}
