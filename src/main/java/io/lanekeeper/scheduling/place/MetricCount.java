package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts up an {@link AllocMetric} while nodes are looked at. */
final class MetricCount {
    private int evaluated;
    private int filtered;
    private int exhausted;
    private final SortedMap<String, Integer> classFiltered = new TreeMap<>();
    private final SortedMap<String, Integer> constraintFiltered = new TreeMap<>();
    private final SortedMap<String, Integer> classExhausted = new TreeMap<>();
    private final SortedMap<String, Integer> dimensionExhausted = new TreeMap<>();

    void evaluated() {
        evaluated++;
    }

    void filtered(Node node, Reason reason) {
        filtered++;
        add(classFiltered, node.nodeClass());
        add(constraintFiltered, reason.nomad());
    }

    void exhausted(Node node, Reason reason) {
        exhausted++;
        add(classExhausted, node.nodeClass());
        add(dimensionExhausted, reason.nomad());
    }

    private static void add(SortedMap<String, Integer> counts, String key) {
        if (!key.isEmpty()) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** The record without what it says of the pool and its datacenters. */
    AllocMetric bare(ClusterState clusterState, GroupRule rule) {
        boolean pools = clusterState.version().atLeast(1, 6, 0);
        return new AllocMetric(evaluated, filtered, 0, pools ? rule.job().nodePool() : "", new TreeMap<>(),
                classFiltered, constraintFiltered, exhausted, classExhausted, dimensionExhausted, 0);
    }

    /** The record, given how many further allocations of the group were not even tried. */
    AllocMetric metric(ClusterState clusterState, GroupRule rule, int coalesced) {
        SortedMap<String, Integer> available = new TreeMap<>();
        int inPool = 0;
        for (int i = 0; i < clusterState.size(); i++) {
            Node node = clusterState.node(i);
            if (node.takesWork() && rule.inPoolAndDatacenters(node)) {
                available.merge(node.datacenter(), 1, Integer::sum);
                inPool++;
            }
        }
        boolean pools = clusterState.version().atLeast(1, 6, 0);
        return new AllocMetric(evaluated, filtered, pools ? inPool : 0, pools ? rule.job().nodePool() : "", available,
                classFiltered, constraintFiltered, exhausted, classExhausted, dimensionExhausted, coalesced);
    }
}
