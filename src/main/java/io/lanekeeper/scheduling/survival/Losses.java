package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.LikeliestSelector;
import io.lanekeeper.scheduling.preview.Endpoints;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.survival.Loss.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays losses from one state, each on a copy. Where Nomad may choose, the likeliest client is taken, and a group
 * counts as lost when any client it might have got is cut off from its endpoint.
 */
final class Losses {
    private final NomadServers from;
    private final Endpoints endpoints;
    private final SortedSet<GroupKey> unwell = new TreeSet<>();

    Losses(NomadServers from, Endpoints endpoints) {
        this.from = from;
        this.endpoints = endpoints;
        unwell.addAll(from.waiting().keySet());
        if (!endpoints.places().isEmpty()) {
            ClusterState clusterState = from.clusterState();
            clusterState.groups().forEach((key, state) -> {
                if (state.running().stream().anyMatch(a -> cutOff(clusterState, state.rule(), a))) {
                    unwell.add(key);
                }
            });
        }
    }

    private boolean cutOff(ClusterState clusterState, GroupRule rule, Alloc alloc) {
        return alloc.node() >= 0 && cutOff(clusterState, rule, alloc.node());
    }

    /** Whether the group would be cut off there. */
    boolean cutOff(ClusterState clusterState, GroupRule rule, int node) {
        return !endpoints.places().isEmpty() && endpoints.cutOff(rule.group(), clusterState.node(node));
    }

    /** What is lost when these nodes go down at the same moment. */
    List<Loss> of(Collection<Integer> nodes) {
        return lost(played(from, nodes));
    }

    /** The state after these went down, from this or a later state. */
    NomadServers played(NomadServers state, Collection<Integer> nodes) {
        NomadServers copy = state.copy((w, job) -> new LikeliestSelector(w, job, group -> Optional.empty(), 0));
        copy.down(nodes);
        return copy;
    }

    /** What waits there and did not at first, and what the last loss may have cut off. To be asked once. */
    List<Loss> lost(NomadServers after) {
        TreeMap<GroupKey, Kind> lost = new TreeMap<>();
        for (Map.Entry<GroupKey, Change> change : after.takeChanges().entrySet()) {
            after.clusterState()
                    .rule(change.getKey())
                    .flatMap(rule -> cutOff(after.clusterState(), rule, change.getValue()))
                    .filter(kind -> !unwell.contains(change.getKey()))
                    .ifPresent(kind -> lost.put(change.getKey(), kind));
        }
        for (GroupKey key : after.waiting().keySet()) {
            boolean wanted = after.clusterState().rule(key).filter(rule -> !rule.job().type().everywhere()).isPresent();
            if (wanted && !from.waiting().containsKey(key)) {
                lost.put(key, Kind.WAITS);
            }
        }
        return lost.entrySet().stream().map(e -> new Loss(e.getKey(), e.getValue())).toList();
    }

    private Optional<Kind> cutOff(ClusterState clusterState, GroupRule rule, Change change) {
        if (endpoints.places().isEmpty() || rule.group().endpoints().isEmpty() || rule.job().type().everywhere()) {
            return Optional.empty();
        }
        boolean[] met = new boolean[2];
        change.shares()
                .forEach(shares -> shares.stream()
                        .filter(s -> s.chance() > 0)
                        .forEach(s -> s.nodes().forEach(n -> met[cutOff(clusterState, rule, n) ? 1 : 0] = true)));
        return met[1] ? Optional.of(met[0] ? Kind.MAY_BE_CUT_OFF : Kind.CUT_OFF) : Optional.empty();
    }

    /** What waits or is cut off before anything is lost. */
    Set<GroupKey> unwell() {
        return Collections.unmodifiableSortedSet(unwell);
    }

    NomadServers from() {
        return from;
    }
}
