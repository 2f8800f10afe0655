/**
 * What a gesture changes in a job: {@link io.lanekeeper.model.edit.HomeRule} turns "this group lives in that lane"
 * into {@link io.lanekeeper.model.edit.JobEdit}s, which the model, the JSON and the HCL of a job all know how to apply.
 *
 * <p>The rule stands in one place so that preview, hand-over and command line cannot disagree. JDK only.
 */
@NullMarked
package io.lanekeeper.model.edit;

import org.jspecify.annotations.NullMarked;
