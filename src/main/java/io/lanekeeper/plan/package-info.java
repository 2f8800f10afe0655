/**
 * The document: one immutable {@link io.lanekeeper.plan.Plan}, its history, and its file.
 *
 * <p>A gesture changes the plan and nothing else; undo is a history of values. What the user wants of a job is kept as
 * {@link io.lanekeeper.plan.Intent}s beside the job as it was read, so that a new pull can replace the job and the
 * intents stay. May import {@code model} and {@code wire}. Start with {@link io.lanekeeper.plan.Plan}.
 */
@NullMarked
package io.lanekeeper.plan;

import org.jspecify.annotations.NullMarked;
