package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.state.World;

/** Makes the chooser of one evaluation. */
@FunctionalInterface
public interface ChooserMaker {
    Chooser make(World world, Job job);
}
