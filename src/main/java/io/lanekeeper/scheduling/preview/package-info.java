/**
 * The answer to a scenario: for each step what stays, moves, restarts with its partner, waits, and why.
 *
 * <p>Imports {@code model} and {@code scheduling}. Start with {@link io.lanekeeper.scheduling.preview.Previews}.
 */
@NullMarked
package io.lanekeeper.scheduling.preview;

import org.jspecify.annotations.NullMarked;
