package io.lanekeeper.plan;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.wire.JobJson;

/**
 * A job of the plan as it was read, before any intent.
 *
 * @param base what the scheduler reads of it
 */
public record PlanJob(Job base, JobSource source) {
    public static PlanJob of(JobSource source) {
        return new PlanJob(JobJson.read(source.json()), source);
    }

    public JobKey key() {
        return base.key();
    }
}
