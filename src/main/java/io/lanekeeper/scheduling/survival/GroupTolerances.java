package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.survival.SurvivalReport.Endurance;
import io.lanekeeper.scheduling.survival.SurvivalReport.Pair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many losses each group survives. Upwards it is known from the group's own rooms: when the roomiest nodes go first
 * and what is left holds less than the count, no place is left for sure, and fewer nodes would not do. Downwards from
 * the single clients and pairs that were played, in which groups compete.
 */
final class GroupTolerances {
    private final ClusterState clusterState;
    private final Function<GroupState, SpareCapacity> spare;
    private final Map<GroupKey, TreeSet<String>> played = new HashMap<>();
    private final boolean pairsExact;

    GroupTolerances(
            ClusterState clusterState, Function<GroupState, SpareCapacity> spare, Map<Integer, List<Loss>> singles,
            List<Pair> pairs,
            boolean pairsExact) {
        this.clusterState = clusterState;
        this.spare = spare;
        this.pairsExact = pairsExact;
        singles.forEach((node, lost) -> lost.forEach(
                loss -> played.putIfAbsent(loss.group(), new TreeSet<>(List.of(clusterState.node(node).id())))));
        pairs.forEach(p -> p.lost()
                .forEach(loss -> played.putIfAbsent(loss.group(), new TreeSet<>(List.of(p.first(), p.second())))));
    }

    SortedMap<GroupKey, Endurance> all(Set<GroupKey> unwell) {
        TreeMap<GroupKey, Endurance> all = new TreeMap<>();
        clusterState.groups().forEach((key, group) -> {
            if (!group.rule().job().type().everywhere()) {
                all.put(key, unwell.contains(key) ? new Endurance(0, new TreeSet<>(), true) : of(key, group));
            }
        });
        return all;
    }

    private Endurance of(GroupKey key, GroupState group) {
        SortedSet<String> found = played.get(key);
        SortedSet<String> roomiest = roomiest(group);
        SortedSet<String> breaking = found != null && found.size() <= roomiest.size() ? found : roomiest;
        int survives = found != null ? found.size() - 1 : Math.min(roomiest.size() - 1, pairsExact ? 2 : 1);
        return new Endurance(Math.max(0, survives), breaking, breaking.size() == survives + 1);
    }

    private SortedSet<String> roomiest(GroupState group) {
        SpareCapacity own = spare.apply(group);
        long left = own.total() + group.running().size();
        TreeSet<String> gone = new TreeSet<>();
        List<Integer> order = IntStream.range(0, clusterState.size())
                .boxed()
                .filter(i -> own.free(i) + own.running(i) > 0)
                .sorted(Comparator.comparingInt((Integer i) -> -(own.free(i) + own.running(i))))
                .toList();
        for (int node : order) {
            if (left < Math.max(1, group.wanted())) {
                break;
            }
            left -= own.free(node) + own.running(node);
            gone.add(clusterState.node(node).id());
        }
        return gone;
    }
}
