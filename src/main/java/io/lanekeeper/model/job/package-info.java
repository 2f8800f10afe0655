/**
 * Nomad jobs as the scheduler reads them, down to the task: constraints, affinities, spreads, resources.
 *
 * <p>Start with {@link io.lanekeeper.model.job.Job}. JDK only. A job here knows nothing of the file or the answer it
 * came from: unknown fields and secrets stay with the source.
 */
@NullMarked
package io.lanekeeper.model.job;

import org.jspecify.annotations.NullMarked;
