/**
 * Small controls, and what they have in common: buttons and labels in the house's styles, focus, colours of roles.
 *
 * <p>Imports JavaFX and {@code texts}. FX thread only. Start with {@link io.lanekeeper.ui.control.Ui}.
 */
@NullMarked
package io.lanekeeper.ui.control;

import org.jspecify.annotations.NullMarked;
