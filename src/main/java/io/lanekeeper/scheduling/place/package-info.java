/**
 * One evaluation as Nomad's scheduler makes it: what of a job is lost, told to migrate, missing; where it is placed,
 * and what is recorded when it cannot be.
 *
 * <p>Imports {@code model}, {@code rule}, {@code state}. Start with {@link io.lanekeeper.scheduling.place.Evaluation}.
 */
@NullMarked
package io.lanekeeper.scheduling.place;

import org.jspecify.annotations.NullMarked;
