/**
 * Two scenarios, or two plans, side by side.
 */
@NullMarked
package io.lanekeeper.ui.compare;

import org.jspecify.annotations.NullMarked;
