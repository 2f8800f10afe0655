package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes the wished node where it will do, else the first candidate by name. */
public final class Placer implements Chooser {
    private final World world;
    private final ClassCache cache;
    private final Function<GroupKey, Optional<Integer>> wish;

    public Placer(World world, Function<GroupKey, Optional<Integer>> wish) {
        this.world = world;
        this.wish = wish;
        this.cache = new ClassCache(world);
    }

    @Override
    public Placement place(GroupState group, Set<String> penalised) {
        GroupRule rule = group.rule();
        Optional<Integer> wished = wish.apply(rule.key());
        List<Integer> candidates = new ArrayList<>();
        MetricCount count = new MetricCount();
        for (int i = 0; i < world.size(); i++) {
            if (world.node(i).takesWork() && rule.inPoolAndDatacenters(world.node(i)) && look(rule, i, count)) {
                candidates.add(i);
            }
        }
        if (candidates.isEmpty()) {
            return new Placement.Refused(count.metric(world, rule, 0));
        }
        return new Placement.Placed(wished.filter(candidates::contains).orElse(candidates.getFirst()), candidates);
    }

    private boolean look(GroupRule rule, int index, MetricCount count) {
        Node node = world.node(index);
        count.evaluated();
        Optional<Reason> filtered = cache.filter(rule, index);
        List<Reason> distinct = filtered.isPresent() ? List.of() : new Distinct(world).failures(rule, index);
        if (filtered.isPresent() || !distinct.isEmpty()) {
            count.filtered(node, filtered.orElseGet(distinct::getFirst));
            return false;
        }
        List<Reason> lacking = new Fit(world).shortOf(rule, index);
        if (!lacking.isEmpty()) {
            count.exhausted(node, lacking.getFirst());
        }
        return lacking.isEmpty();
    }
}
