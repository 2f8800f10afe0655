/**
 * The lanes with their clients, and dragging a group onto one of them.
 *
 * <p>Start at {@link io.lanekeeper.ui.board.BoardView}. What is shown is a {@link
 * io.lanekeeper.ui.board.state.BoardState}, made from the picture; zoom, folding, order and search are kept here and
 * are no part of the plan.
 */
@NullMarked
package io.lanekeeper.ui.board;

import org.jspecify.annotations.NullMarked;
