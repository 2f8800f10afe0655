package io.lanekeeper.model.job;

import java.time.Duration;

/**
 * When Nomad places a failed allocation anew: a group's {@code reschedule} block.
 *
 * @param attempts how many within {@code interval}; 0 with {@code unlimited} off means never
 * @param function how the delay grows: {@code constant}, {@code exponential} or {@code fibonacci}
 */
public record ReschedulePolicy(
        int attempts, boolean unlimited, Duration interval, Duration delay, String function, Duration maxDelay) {
    /** What a service has that says nothing. */
    public static final ReschedulePolicy SERVICE = new ReschedulePolicy(0, true, Duration.ZERO, Duration.ofSeconds(30),
            "exponential", Duration.ofHours(1));

    /** What a batch job has that says nothing. */
    public static final ReschedulePolicy BATCH = new ReschedulePolicy(1, false, Duration.ofDays(1),
            Duration.ofSeconds(5), "constant", Duration.ZERO);

    /** System jobs have none. */
    public static final ReschedulePolicy NEVER = new ReschedulePolicy(0, false, Duration.ZERO, Duration.ZERO,
            "constant", Duration.ZERO);

    public boolean never() {
        return attempts == 0 && !unlimited;
    }

    /** Nomad's default for a type of job. */
    public static ReschedulePolicy of(JobType type) {
        return switch (type) {
            case SERVICE -> SERVICE;
            case BATCH -> BATCH;
            case SYSTEM, SYSBATCH -> NEVER;
        };
    }
}
