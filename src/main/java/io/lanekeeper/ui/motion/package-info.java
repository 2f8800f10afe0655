/**
 * What moves on the screen by itself: chips on their way to another client, a scenario that plays.
 *
 * <p>Imports {@code ui.common}, {@code ui.document}, {@code ui.group}. Nothing moves where the system asks for less
 * motion. FX thread only.
 */
@NullMarked
package io.lanekeeper.ui.motion;

import org.jspecify.annotations.NullMarked;
