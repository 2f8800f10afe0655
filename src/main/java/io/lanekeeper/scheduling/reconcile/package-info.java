/**
 * What of a job is to be stopped, placed anew, waited for: Nomad's reconcilers, before any node is chosen.
 *
 * <p>Imports {@code model}, {@code rule}, {@code state}. Start with {@link
 * io.lanekeeper.scheduling.reconcile.GroupReconciler}; the rules and where Nomad has them are in {@code RULES.md}.
 */
@NullMarked
package io.lanekeeper.scheduling.reconcile;

import org.jspecify.annotations.NullMarked;
