/**
 * Which node Nomad would take among those that will do: scores, and how likely each node is.
 *
 * <p>Imports {@code model}, {@code rule}, {@code state}. A score is a pure function of the cluster's state; what one
 * evaluation remembers from group to group (spread weights that add up, the lowest boost) is in {@link
 * io.lanekeeper.scheduling.rank.Scorer}, of which each evaluation has its own.
 */
@NullMarked
package io.lanekeeper.scheduling.rank;

import org.jspecify.annotations.NullMarked;
