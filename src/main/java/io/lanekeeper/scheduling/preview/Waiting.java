package io.lanekeeper.scheduling.preview;

import io.lanekeeper.scheduling.rule.AllocMetric;

/** What Nomad remembers of a group it could not place: the record is as old as the last evaluation that made one. */
record Waiting(int missing, AllocMetric metric) {}
