package io.lanekeeper.scheduling.reconcile;

import java.time.Instant;

/** An evaluation that is to be made later. */
public record Followup(String id, Instant at, Reason reason) {
    /** What it waits for. */
    public enum Reason {
        /** A failed allocation, or one whose client is cut off, may be placed anew. */
        RESCHEDULE,
        /** An allocation on a client that is cut off is given up. */
        LOST_AFTER,
        /** A client that is cut off has ended its tasks by itself. */
        STOP_AFTER
    }
}
