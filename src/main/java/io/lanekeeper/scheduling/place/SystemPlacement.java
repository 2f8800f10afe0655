package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The system scheduler: one allocation on each node that will do and has none. Nodes that are filtered are no failure
 * unless all are; of nodes without room the first is recorded, the others are counted with it.
 */
final class SystemPlacement {
    private final ClusterState clusterState;
    private final ClassCache cache;
    private final GroupState state;
    private final GroupRule rule;
    private final Change change;
    private final MetricCount filtered = new MetricCount();
    private int tried;
    private int filteredNodes;
    private int full;
    private Optional<AllocMetric> firstFull = Optional.empty();

    SystemPlacement(ClusterState clusterState, ClassCache cache, GroupState state, Change change) {
        this.clusterState = clusterState;
        this.cache = cache;
        this.state = state;
        this.rule = state.rule();
        this.change = change;
    }

    void place() {
        Set<Integer> has = new HashSet<>();
        state.running().forEach(a -> has.add(a.node()));
        for (int i = 0; i < clusterState.size(); i++) {
            Node node = clusterState.node(i);
            if (!has.contains(i) && node.takesWork() && rule.inPoolAndDatacenters(node)) {
                tried++;
                tryNode(i);
            }
        }
        if (firstFull.isPresent()) {
            change.refused(firstFull.map(m -> m.withCoalesced(full - 1)), full);
        } else if (tried > 0 && filteredNodes == tried) {
            change.refused(Optional.of(filtered.bare(clusterState, rule)), 0);
        }
    }

    private void tryNode(int index) {
        if (clusterState.version().atLeast(1, 11, 0)) {
            cache.forget();
        }
        Optional<Reason> filter = cache.filter(rule, index)
                .or(() -> new Distinct(clusterState).failures(rule, index).stream().findFirst());
        if (filter.isPresent()) {
            filtered.evaluated();
            filtered.filtered(clusterState.node(index), filter.get());
            filteredNodes++;
            return;
        }
        List<Reason> lacking = new Fit(clusterState).shortOf(rule, index);
        if (!lacking.isEmpty()) {
            full(index, lacking.getFirst());
            return;
        }
        Alloc alloc = new Alloc(rule.key(), index, rule.ask(), true, List.of());
        clusterState.start(alloc);
        change.placed().add(alloc);
        BitSet here = new BitSet();
        here.set(index);
        change.shares().add(List.of(new Share(here, Set.of(), 1, 1)));
    }

    private void full(int index, Reason reason) {
        full++;
        if (firstFull.isEmpty()) {
            MetricCount count = new MetricCount();
            count.evaluated();
            count.exhausted(clusterState.node(index), reason);
            firstFull = Optional.of(count.metric(clusterState, rule, 0));
        }
    }
}
