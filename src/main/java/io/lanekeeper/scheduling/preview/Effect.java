package io.lanekeeper.scheduling.preview;

import java.util.Locale;

/** What a step does to a group; the weightiest first. */
public enum Effect {
    /** An allocation is wanted and cannot be placed. */
    WAITS,
    /** It ended and Nomad does not want it elsewhere. */
    LOST,
    MOVES,
    /** It had waited and has a place now. */
    PLACED,
    /** It stays, and restarts with its partner. */
    RESTARTS,
    STAYS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
