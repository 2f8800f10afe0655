package io.lanekeeper.scheduling.failover;

import io.lanekeeper.scheduling.rule.AllocMetric;

/**
 * What Nomad remembers of a group it could not place. The record is as old as the last evaluation that made one: a
 * blocked evaluation that is tried again in vain makes none.
 */
public record BlockedEvaluation(int missing, AllocMetric metric) {}
