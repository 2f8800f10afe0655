/**
 * The window. One screen is one folder with a view and what it shows; the core does not know of it.
 *
 * <p>{@code document} holds the open plan as JavaFX state, {@code shell} the window around everything. Only {@code
 * ui.background} starts threads.
 */
@NullMarked
package io.lanekeeper.ui;

import org.jspecify.annotations.NullMarked;
