/**
 * Nomad's scheduler as pure functions: what may run where, what would, and what a failure does.
 *
 * <p>Imports {@code model} only. No clock, no I/O, no hidden randomness: the same input and seed give the same answer.
 * {@code rule} says whether a node will do and why not; {@code preview} plays a scenario. Start with {@link
 * io.lanekeeper.scheduling.preview.Previews}.
 */
@NullMarked
package io.lanekeeper.scheduling;

import org.jspecify.annotations.NullMarked;
