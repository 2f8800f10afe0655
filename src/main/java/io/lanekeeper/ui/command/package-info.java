/**
 * All that the app can do, and three ways to see it at once: the palette, the shortcuts, the history.
 */
@NullMarked
package io.lanekeeper.ui.command;

import org.jspecify.annotations.NullMarked;
