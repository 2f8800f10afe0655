/**
 * The bars around the board: the one on top, the status below, the notice over it.
 *
 * <p>Imports {@code ui.common}, {@code ui.command}, {@code ui.lanes}. FX thread only; {@link
 * io.lanekeeper.ui.bars.Status} is made off it. Start with {@link io.lanekeeper.ui.bars.TopBar}.
 */
@NullMarked
package io.lanekeeper.ui.bars;

import org.jspecify.annotations.NullMarked;
