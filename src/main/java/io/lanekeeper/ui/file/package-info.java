/**
 * Opening and saving plans, and the dialogs of the system that ask for a file.
 *
 * <p>Imports {@code plan}, {@code plan.file}, {@code ui.sheet}, {@code ui.document}. Files are read and written off the
 * FX thread. Start with {@link io.lanekeeper.ui.file.FileWorkflow}.
 */
@NullMarked
package io.lanekeeper.ui.file;

import org.jspecify.annotations.NullMarked;
