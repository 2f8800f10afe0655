package io.lanekeeper.ui.group;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.job.GroupKey;

/**
 * A group and the home it is given.
 *
 * @param lane the lane it was dropped on
 */
public record GroupHome(GroupKey group, Home home, String lane) {}
