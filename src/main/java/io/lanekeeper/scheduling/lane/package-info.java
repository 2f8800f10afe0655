/**
 * Lanes and domains: which clients share a value of the lane attribute, which lanes may take a group, and why not.
 *
 * <p>Imports {@code model}, {@code rule}, {@code place}, {@code state}. Start with {@link
 * io.lanekeeper.scheduling.lane.Lanes}.
 */
@NullMarked
package io.lanekeeper.scheduling.lane;

import org.jspecify.annotations.NullMarked;
