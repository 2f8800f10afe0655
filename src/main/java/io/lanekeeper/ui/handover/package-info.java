/**
 * The changed job with its diff, to be copied or saved.
 */
@NullMarked
package io.lanekeeper.ui.handover;

import org.jspecify.annotations.NullMarked;
