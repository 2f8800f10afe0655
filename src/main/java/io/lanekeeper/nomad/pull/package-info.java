/**
 * A whole snapshot of a cluster in one go: nodes with all details, jobs, allocations, scheduler configuration.
 *
 * <p>Start with {@link io.lanekeeper.nomad.pull.ClusterPull}. A part that the token may not see does not end the pull:
 * it is named in {@code Cluster.unseen}. Only the nodes are indispensable.
 */
@NullMarked
package io.lanekeeper.nomad.pull;

import org.jspecify.annotations.NullMarked;
