/**
 * What the lanes are made of: the picker of the lane attribute, and of what divides a lane.
 */
@NullMarked
package io.lanekeeper.ui.laneattribute;

import org.jspecify.annotations.NullMarked;
