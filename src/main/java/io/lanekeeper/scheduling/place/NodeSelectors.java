package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.state.ClusterState;

/** Makes the chooser of one evaluation. */
@FunctionalInterface
public interface NodeSelectors {
    NodeSelector make(ClusterState clusterState, Job job);
}
