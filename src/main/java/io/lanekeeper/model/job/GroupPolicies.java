package io.lanekeeper.model.job;

import java.time.Duration;

/**
 * What a group says of how it is placed anew, rolled out and drained.
 *
 * @param migrateMinHealthy how long a replacement must run before a drain goes on
 */
public record GroupPolicies(ReschedulePolicy reschedule, UpdateStrategy update, Duration migrateMinHealthy) {
    /** Those of a service that says nothing, without deployments. */
    public static final GroupPolicies USUAL = new GroupPolicies(ReschedulePolicy.SERVICE, UpdateStrategy.NONE,
            Duration.ofSeconds(10));
}
