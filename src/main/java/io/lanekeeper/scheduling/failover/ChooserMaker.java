package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.place.Chooser;
import io.lanekeeper.scheduling.state.World;

/** Makes the chooser of one evaluation. */
@FunctionalInterface
public interface ChooserMaker {
    Chooser make(World world, Job job);
}
