/**
 * Connecting to a Nomad and pulling from it.
 */
@NullMarked
package io.lanekeeper.ui.connect;

import org.jspecify.annotations.NullMarked;
