package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.state.ClusterState;

/**
 * How many options Nomad compares before it stops looking. Batch 2; service max(2, ceil(log2 n)) of the n nodes that
 * are ready in the job's pool and datacenters. With affinities or spreads 100 (from 2.0.5 on configurable), or the
 * group's count where that is more; once lifted it stays so for later groups of the same evaluation.
 */
public final class VisitLimit {
    /** How many options of no worth are set aside at first, and the score up to which they are of none. */
    public static final int SET_ASIDE = 3;

    private static final int LIFTED = 100;

    private final int further;
    private int limit;

    public VisitLimit(ClusterState clusterState, JobType type, int nodes) {
        int configured = clusterState.settings().nodeLimit();
        this.further = configured > 0 && clusterState.version().atLeast(2, 0, 5) ? configured : LIFTED;
        this.limit = type == JobType.BATCH || nodes <= 0 ? 2
                : Math.max(2, 32 - Integer.numberOfLeadingZeros(nodes - 1));
    }

    /** The limit for a group. */
    public int forGroup(boolean looksFurther, int count) {
        if (looksFurther) {
            limit = Math.max(count, further);
        }
        return limit;
    }
}
