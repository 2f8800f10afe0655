package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import java.util.List;
import java.util.Optional;

/** Walks all nodes by name, as Nomad does in some order before it gives up, and makes the record it would make. */
public final class PlacementMetric {
    private final ClusterState clusterState;
    private final ClassCache cache;

    PlacementMetric(ClusterState clusterState) {
        this.clusterState = clusterState;
        this.cache = new ClassCache(clusterState);
    }

    /** The record as things are now. */
    public static AllocMetric of(ClusterState clusterState, GroupRule rule) {
        return new PlacementMetric(clusterState).metric(rule);
    }

    AllocMetric metric(GroupRule rule) {
        MetricCount count = new MetricCount();
        for (int i = 0; i < clusterState.size(); i++) {
            if (clusterState.node(i).takesWork() && rule.inPoolAndDatacenters(clusterState.node(i))) {
                look(rule, i, count);
            }
        }
        return count.metric(clusterState, rule, 0);
    }

    private void look(GroupRule rule, int index, MetricCount count) {
        Node node = clusterState.node(index);
        count.evaluated();
        Optional<Reason> filtered = cache.filter(rule, index)
                .or(() -> new Distinct(clusterState).failures(rule, index).stream().findFirst());
        if (filtered.isPresent()) {
            count.filtered(node, filtered.get());
            return;
        }
        List<Reason> lacking = new Fit(clusterState).shortOf(rule, index);
        if (!lacking.isEmpty()) {
            count.exhausted(node, lacking.getFirst());
        }
    }
}
