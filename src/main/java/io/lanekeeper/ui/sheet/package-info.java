/**
 * Sheets over the window, and the notice at its foot: every question the window asks is one of these.
 *
 * <p>Imports {@code ui.control} and {@code texts}. FX thread only. Start with {@link io.lanekeeper.ui.sheet.Sheets}.
 */
@NullMarked
package io.lanekeeper.ui.sheet;

import org.jspecify.annotations.NullMarked;
