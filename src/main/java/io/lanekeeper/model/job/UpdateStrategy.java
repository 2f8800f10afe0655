package io.lanekeeper.model.job;

import java.time.Duration;

/**
 * How a new version of a group is rolled out: its {@code update} block.
 *
 * @param maxParallel how many at a time; 0 means that there are no deployments
 */
public record UpdateStrategy(
        int maxParallel, int canary, Duration minHealthy, Duration progressDeadline, boolean autoRevert,
        boolean autoPromote) {
    /** No deployments. */
    public static final UpdateStrategy NONE = new UpdateStrategy(0, 0, Duration.ZERO, Duration.ZERO, false, false);

    public boolean isEmpty() {
        return maxParallel == 0;
    }
}
