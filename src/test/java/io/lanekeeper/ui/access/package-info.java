/**
 * Whether the window can be used without eyes, without colours, without a mouse.
 *
 * <p>{@link io.lanekeeper.ui.access.States} brings the window into every state there is; the tests look at each.
 */
@NullMarked
package io.lanekeeper.ui.access;

import org.jspecify.annotations.NullMarked;
