/**
 * The open plan as JavaFX state. Every change of the plan goes through {@link io.lanekeeper.ui.document.DocumentModel};
 * everything on screen is derived from the {@link io.lanekeeper.ui.document.Frame} it holds.
 */
@NullMarked
package io.lanekeeper.ui.document;

import org.jspecify.annotations.NullMarked;
