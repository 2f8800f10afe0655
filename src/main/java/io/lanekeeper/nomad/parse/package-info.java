/**
 * Job files as Nomad itself reads and keeps them: has a server parse one, and asks for the one a job came from.
 *
 * <p>Imports {@code nomad} and what that imports. Start with {@link io.lanekeeper.nomad.parse.JobParsing}. A text that
 * would hurt the server is never sent: {@link io.lanekeeper.nomad.parse.InputGuard}.
 */
@NullMarked
package io.lanekeeper.nomad.parse;

import org.jspecify.annotations.NullMarked;
