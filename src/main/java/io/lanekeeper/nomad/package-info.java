/**
 * Talks to a Nomad server: connection settings, calls, failures.
 *
 * <p>Imports {@code model}, {@code wire} and Jackson; OkHttp is used in {@code http} only. Everything here blocks and
 * none of it belongs on the JavaFX thread. Start with {@link io.lanekeeper.nomad.NomadClient} for single calls and
 * {@link io.lanekeeper.nomad.pull.ClusterPull} for a whole snapshot. What goes wrong is a value, a {@link
 * io.lanekeeper.nomad.NomadFailure}; secrets never get into one.
 */
@NullMarked
package io.lanekeeper.nomad;

import org.jspecify.annotations.NullMarked;
