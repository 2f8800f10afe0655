/**
 * What a Nomad cluster told at one moment: clients (nodes), allocations, scheduler configuration, version.
 *
 * <p>Start with {@link io.lanekeeper.model.cluster.Cluster}. Imports {@code model.job}, which knows no cluster. Values
 * are as Nomad gives them: an empty text where Nomad has none, MHz for cpu, MB for memory and disk.
 */
@NullMarked
package io.lanekeeper.model.cluster;

import org.jspecify.annotations.NullMarked;
