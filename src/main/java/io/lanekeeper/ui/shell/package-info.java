/**
 * The main window: top bar, commands, notices, files.
 */
@NullMarked
package io.lanekeeper.ui.shell;

import org.jspecify.annotations.NullMarked;
