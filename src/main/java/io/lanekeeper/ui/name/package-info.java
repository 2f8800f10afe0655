/**
 * Names that fit: what several share is said once, what is still too long is cut in the middle, and two different names
 * are never shown alike.
 *
 * <p>Imports nothing of the house and no control. Start with {@link io.lanekeeper.ui.name.SharedParts} and {@link
 * io.lanekeeper.ui.name.Cuts}.
 */
@NullMarked
package io.lanekeeper.ui.name;

import org.jspecify.annotations.NullMarked;
