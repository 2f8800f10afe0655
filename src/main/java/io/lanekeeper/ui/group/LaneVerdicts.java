package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.document.Picture;
import java.util.Optional;

/** Tells which lanes can take a group. */
public interface LaneVerdicts {
    /**
     * Whether the lane can take the group.
     *
     * @param lane value of the plan's lane attribute; empty for the lane of clients without one
     */
    LaneVerdict of(Picture picture, GroupKey group, Optional<String> lane);
}
