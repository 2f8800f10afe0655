/**
 * Job files in the plan: importing them, what could not be evaluated in them, how they differ from what runs, having a
 * connected Nomad complete them or give back the one it was given.
 *
 * <p>Imports {@code handover}, {@code nomad}, {@code ui.sheet}, {@code ui.document}, {@code ui.code}. FX thread only;
 * files are read and Nomad is asked off it. Start with {@link io.lanekeeper.ui.jobfile.JobFileWorkflow}.
 */
@NullMarked
package io.lanekeeper.ui.jobfile;

import org.jspecify.annotations.NullMarked;
