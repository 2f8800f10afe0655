/** Measures how long the window takes for a frame. No test: run by the Maven profile {@code frames}. */
@NullMarked
package io.lanekeeper.frames;

import org.jspecify.annotations.NullMarked;
