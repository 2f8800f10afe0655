/** The smallest change of a job file's text for each {@link io.lanekeeper.model.edit.JobEdit}. */
@NullMarked
package io.lanekeeper.jobspec.edit;

import org.jspecify.annotations.NullMarked;
