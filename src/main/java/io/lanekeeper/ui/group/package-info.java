/**
 * A task group as a chip that can be dragged, and what can be done with it wherever it is shown.
 */
@NullMarked
package io.lanekeeper.ui.group;

import org.jspecify.annotations.NullMarked;
