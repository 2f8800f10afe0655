package io.lanekeeper.scheduling.rule;

import java.util.SortedMap;

/**
 * What Nomad records when it cannot place a group: its {@code AllocMetric}, field by field.
 *
 * @param nodePool empty on servers without pools
 */
public record AllocMetric(
        int nodesEvaluated,
        int nodesFiltered,
        int nodesInPool,
        String nodePool,
        SortedMap<String, Integer> nodesAvailable,
        SortedMap<String, Integer> classFiltered,
        SortedMap<String, Integer> constraintFiltered,
        int nodesExhausted,
        SortedMap<String, Integer> classExhausted,
        SortedMap<String, Integer> dimensionExhausted,
        int coalescedFailures) {
    /** The same record with another number of allocations that were not even tried. */
    public AllocMetric withCoalesced(int failures) {
        return new AllocMetric(nodesEvaluated, nodesFiltered, nodesInPool, nodePool, nodesAvailable, classFiltered,
                constraintFiltered, nodesExhausted, classExhausted, dimensionExhausted, failures);
    }
}
