package io.lanekeeper.scheduling.conformance;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.place.NodeSelector;
import io.lanekeeper.scheduling.place.Placement;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Places where Nomad placed, as long as the model thinks that the node will do; nowhere else. */
final class Told implements NodeSelector {
    private static final AllocMetric NOTHING = new AllocMetric(0, 0, 0, "", new TreeMap<>(), new TreeMap<>(),
            new TreeMap<>(), 0, new TreeMap<>(), new TreeMap<>(), 0);

    private final ClusterState clusterState;
    private final Map<GroupKey, List<Integer>> left;

    Told(ClusterState clusterState, Map<GroupKey, List<Integer>> left) {
        this.clusterState = clusterState;
        this.left = left;
    }

    @Override
    public Placement place(GroupState group, Set<String> penalised) {
        List<Integer> nodes = left.getOrDefault(group.rule().key(), new ArrayList<>());
        for (Integer node : nodes) {
            if (Verdict.takes(clusterState, group.rule(), node)) {
                nodes.remove((Object) node);
                return new Placement.Placed(node, List.of());
            }
        }
        return new Placement.Refused(NOTHING);
    }
}
