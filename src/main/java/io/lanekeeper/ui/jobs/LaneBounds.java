package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.ui.document.DocumentModel;

/** Where a group may run by all of its constraints, in terms of lanes. */
public final class LaneBounds implements JobsState.Bounds {
    public LaneBounds(DocumentModel model) {}

    @Override
    public JobsState.Bound of(Job job, TaskGroup group) {
        return new JobsState.Bound.Anywhere();
    }
}
