/**
 * What Nomad's servers do when something happens to nodes or counts: which jobs are evaluated, in which order, how a
 * drain goes round by round, and what waits until room appears.
 *
 * <p>Imports {@code model}, {@code rule}, {@code state}, {@code place}. Start with {@link
 * io.lanekeeper.scheduling.failover.NomadServers}.
 */
@NullMarked
package io.lanekeeper.scheduling.failover;

import org.jspecify.annotations.NullMarked;
