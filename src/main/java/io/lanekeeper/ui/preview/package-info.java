/**
 * The failover preview on the right: the scenario's steps with what each does.
 */
@NullMarked
package io.lanekeeper.ui.preview;

import org.jspecify.annotations.NullMarked;
