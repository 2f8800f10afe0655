/**
 * One client as a card, as a row, as a cell among others, and the words for it.
 *
 * <p>{@link io.lanekeeper.ui.board.client.Zoom} says which of them. Cells are drawn, not built of nodes: a lane of
 * thousands is a few dozen lines of them.
 */
@NullMarked
package io.lanekeeper.ui.board.client;

import org.jspecify.annotations.NullMarked;
