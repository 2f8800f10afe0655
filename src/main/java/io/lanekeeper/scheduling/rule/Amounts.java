package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.job.Resources;

/** Keeps absurd amounts from overflowing: what is added up stays far from the end of 64 bits. */
public final class Amounts {
    private static final long MOST = 1L << 50;

    private Amounts() {}

    /** What an allocation holds or asks for: nothing negative. */
    public static Resources asked(Resources r) {
        return new Resources(Math.clamp(r.cpu(), 0, MOST), Math.clamp(r.memoryMb(), 0, MOST),
                Math.clamp(r.diskMb(), 0, MOST));
    }

    /** What a node has, without what is reserved on it. */
    public static Resources usable(Resources all, Resources reserved) {
        return bounded(all).minus(bounded(reserved));
    }

    private static Resources bounded(Resources r) {
        return new Resources(Math.clamp(r.cpu(), -MOST, MOST), Math.clamp(r.memoryMb(), -MOST, MOST),
                Math.clamp(r.diskMb(), -MOST, MOST));
    }
}
