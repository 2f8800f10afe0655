/**
 * What the board shows as plain values, made from a frame. No control in it: it may be made on any thread.
 *
 * <p>{@link io.lanekeeper.ui.board.state.BoardBuilder} keeps what did not change from the state before, so that the
 * views find out by comparing references what they have to draw anew.
 */
@NullMarked
package io.lanekeeper.ui.board.state;

import org.jspecify.annotations.NullMarked;
