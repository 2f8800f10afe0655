package io.lanekeeper.model.cluster;

/**
 * The server's scheduler configuration ({@code /v1/operator/scheduler/configuration}).
 *
 * @param algorithm {@code binpack} or {@code spread}
 * @param nodeLimit {@code NodeLimitForFeasibilityChecks} (2.0.5 and later); 0 means the default of 100
 */
public record SchedulerSettings(
        String algorithm,
        boolean preemptService,
        boolean preemptBatch,
        boolean preemptSystem,
        boolean preemptSysBatch,
        boolean memoryOversubscription,
        int nodeLimit) {
    /** What a new server has. */
    public static final SchedulerSettings DEFAULT = new SchedulerSettings("binpack", false, false, true, false, false,
            0);
}
