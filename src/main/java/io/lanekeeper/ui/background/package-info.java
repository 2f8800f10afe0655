/**
 * Work off the FX thread, and work spread over several frames: the only place that starts threads or calls runLater.
 *
 * <p>Imports JavaFX only. {@link io.lanekeeper.ui.background.Background} is what everybody asks; {@link
 * io.lanekeeper.ui.background.Latest} is for questions that a newer one overtakes.
 */
@NullMarked
package io.lanekeeper.ui.background;

import org.jspecify.annotations.NullMarked;
