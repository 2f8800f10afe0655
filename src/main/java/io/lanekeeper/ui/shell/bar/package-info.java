/**
 * The bars around the board: the one on top, the status below, the notice over it.
 *
 * <p>Imports {@code ui.sheet}, {@code ui.command}, {@code ui.laneattribute}. FX thread only; {@link
 * io.lanekeeper.ui.shell.bar.Status} is made off it. Start with {@link io.lanekeeper.ui.shell.bar.TopBar}.
 */
@NullMarked
package io.lanekeeper.ui.shell.bar;

import org.jspecify.annotations.NullMarked;
