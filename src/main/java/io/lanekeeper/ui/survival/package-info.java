/**
 * What the cluster survives: a glance in the side panel, badges for the lanes, a sheet with everything.
 *
 * <p>Imports {@code scheduling.survival}, {@code report}, {@code ui.board}, {@code ui.sheet}, {@code ui.document}. FX
 * thread only; what takes long is computed in the background.
 */
@NullMarked
package io.lanekeeper.ui.survival;

import org.jspecify.annotations.NullMarked;
