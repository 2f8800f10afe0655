/**
 * The lanes with their clients, and dragging a group onto one of them.
 *
 * <p>{@link io.lanekeeper.ui.board.BoardState} is what is shown, a plain value made from the picture; the views draw it.
 */
@NullMarked
package io.lanekeeper.ui.board;

import org.jspecify.annotations.NullMarked;
