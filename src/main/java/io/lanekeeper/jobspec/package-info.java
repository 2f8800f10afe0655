/**
 * Job files: bytes in, bytes out, and only what a gesture means is changed.
 *
 * <p>May import {@code model} and {@code wire}. A file is read into Nomad's own JSON and from there into the model, so
 * that files, pulled jobs and parse results are read by one reader. Start with {@link io.lanekeeper.jobspec.JobFile}.
 */
@NullMarked
package io.lanekeeper.jobspec;

import org.jspecify.annotations.NullMarked;
