/**
 * What changed between two states of a job in Nomad's terms, as {@code nomad job plan} prints it.
 *
 * <p>Start with {@link io.lanekeeper.jobspec.diff.JobDiff}. Secrets are masked before anything is compared, so that no
 * diff can show one.
 */
@NullMarked
package io.lanekeeper.jobspec.diff;

import org.jspecify.annotations.NullMarked;
