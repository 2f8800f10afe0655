package io.lanekeeper.model.scenario;

import io.lanekeeper.model.job.GroupKey;

/**
 * "In this step the group lands there": chosen by the user where Nomad may choose among several clients.
 *
 * @param step 0-based index of the step; -1 for the start
 */
public record Outcome(int step, GroupKey group, String nodeId) {}
