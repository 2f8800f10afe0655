/**
 * One lane: its header, the list of its clients, the shelf of what waits; or the strip that is left of it when folded.
 *
 * <p>The list is virtual: {@link io.lanekeeper.ui.board.lane.Arrangement} makes its items, and only those in sight
 * exist as nodes.
 */
@NullMarked
package io.lanekeeper.ui.board.lane;

import org.jspecify.annotations.NullMarked;
