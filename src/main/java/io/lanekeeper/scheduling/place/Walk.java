package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.World;
import java.util.List;
import java.util.Optional;

/** Walks all nodes by name, as Nomad does in some order before it gives up, and makes the record it would make. */
final class Walk {
    private final World world;
    private final ClassCache cache;

    Walk(World world) {
        this.world = world;
        this.cache = new ClassCache(world);
    }

    AllocMetric metric(GroupRule rule) {
        MetricCount count = new MetricCount();
        for (int i = 0; i < world.size(); i++) {
            if (world.node(i).takesWork() && rule.inPoolAndDatacenters(world.node(i))) {
                look(rule, i, count);
            }
        }
        return count.metric(world, rule, 0);
    }

    private void look(GroupRule rule, int index, MetricCount count) {
        Node node = world.node(index);
        count.evaluated();
        Optional<Reason> filtered = cache.filter(rule, index)
                .or(() -> new Distinct(world).failures(rule, index).stream().findFirst());
        if (filtered.isPresent()) {
            count.filtered(node, filtered.get());
            return;
        }
        List<Reason> lacking = new Fit(world).shortOf(rule, index);
        if (!lacking.isEmpty()) {
            count.exhausted(node, lacking.getFirst());
        }
    }
}
