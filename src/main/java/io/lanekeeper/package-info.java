/** The program: {@link io.lanekeeper.Launcher} decides between window and command line. */
@NullMarked
package io.lanekeeper;

import org.jspecify.annotations.NullMarked;
