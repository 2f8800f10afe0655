package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.scheduling.state.Alloc;
import java.util.Optional;

/**
 * One allocation to be placed.
 *
 * @param index the number in its name
 * @param previous the one whose place it takes
 * @param canary placed to be looked at before the others follow
 * @param rescheduling the one before failed or its client is cut off
 * @param stopsPrevious the one before ends only when this one has a place
 * @param older by the latest version that has been proved, because the present one is still looked at; at least that
 *     of the one before
 */
public record Placing(
        int index, Optional<Alloc> previous, boolean canary, boolean rescheduling, boolean stopsPrevious,
        boolean older) {}
