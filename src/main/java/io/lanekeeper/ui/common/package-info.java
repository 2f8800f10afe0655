/**
 * What the screens share: background work, small controls, styles.
 */
@NullMarked
package io.lanekeeper.ui.common;

import org.jspecify.annotations.NullMarked;
