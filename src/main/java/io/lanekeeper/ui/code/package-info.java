/**
 * Job files and diffs on the screen: lines of code, coloured, read only.
 *
 * <p>Imports nothing of the app. Start with {@link io.lanekeeper.ui.code.CodeView}; what is shown has had its secrets
 * taken out before.
 */
@NullMarked
package io.lanekeeper.ui.code;

import org.jspecify.annotations.NullMarked;
