/**
 * What Lanekeeper talks about, as immutable values: clusters, jobs, scenarios and edits of jobs.
 *
 * <p>JDK only; imports nothing of the project. Start with {@link io.lanekeeper.model.cluster.Cluster} and {@link
 * io.lanekeeper.model.job.Job}. The names are Nomad's own. Secrets never get in here: a {@link
 * io.lanekeeper.model.job.Task} has no {@code config}, only what was read out of it (role, endpoints).
 */
@NullMarked
package io.lanekeeper.model;

import org.jspecify.annotations.NullMarked;
