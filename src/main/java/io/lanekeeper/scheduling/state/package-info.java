/**
 * The cluster as the scheduler sees it while a scenario is played: nodes, what runs on them, what is free.
 *
 * <p>Mutable and indexed, so that a step touches only what it changes; never shared between threads. Imports {@code
 * model} and {@code rule}. Start with {@link io.lanekeeper.scheduling.state.ClusterState}.
 */
@NullMarked
package io.lanekeeper.scheduling.state;

import org.jspecify.annotations.NullMarked;
