package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.cluster.Resources;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.survival.SurvivalReport.OffTogether;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The largest set of some clients that may be off at once. Small clusters: every set, the largest first. Others: clients are
 * switched off one by one, the emptiest first, as long as nothing is lost, and the result is played at once; the bound
 * is what the group that needs most nodes leaves.
 */
final class LargestSafeSet {
    /** Up to so many clients every set is tried. */
    private static final int SMALL = 10;

    private final Losses losses;
    private final ClusterState clusterState;
    private final List<Integer> nodes;
    private final List<Integer> others;
    private final Function<GroupState, SpareCapacity> spare;

    /**
     * @param nodes those that may be off
     * @param others those that stay on
     */
    LargestSafeSet(Losses losses, List<Integer> nodes, List<Integer> others,
            Function<GroupState, SpareCapacity> spare) {
        this.losses = losses;
        this.others = others;
        this.clusterState = losses.from().clusterState();
        this.nodes = emptiestFirst(nodes);
        this.spare = spare;
    }

    /** Of sets that are equally large, one that moves little is found first. */
    private List<Integer> emptiestFirst(List<Integer> some) {
        return some.stream()
                .sorted(Comparator.comparingInt((Integer i) -> clusterState.on(i).size()).thenComparing(i -> i))
                .toList();
    }

    OffTogether find() {
        if (nodes.size() <= SMALL) {
            List<Integer> best = largest();
            return new OffTogether(ids(best), best.size(), true);
        }
        List<Integer> found = greedy();
        int atMost = nodes.size() - needed();
        return new OffTogether(ids(found), Math.max(found.size(), atMost), found.size() >= atMost);
    }

    private List<Integer> largest() {
        for (int size = nodes.size(); size > 0; size--) {
            for (int mask = 0; mask < 1 << nodes.size(); mask++) {
                List<Integer> set = set(mask);
                if (set.size() == size && losses.of(set).isEmpty()) {
                    return set;
                }
            }
        }
        return List.of();
    }

    private List<Integer> set(int mask) {
        return IntStream.range(0, nodes.size()).filter(i -> (mask >> i & 1) == 1).mapToObj(nodes::get).toList();
    }

    private List<Integer> greedy() {
        List<Integer> off = new ArrayList<>();
        NomadServers state = losses.from();
        for (int node : nodes) {
            NomadServers next = losses.played(state, List.of(node));
            if (losses.lost(next).isEmpty()) {
                state = next;
                off.add(node);
            }
        }
        while (!off.isEmpty() && !losses.of(off).isEmpty()) {
            off.removeLast();
        }
        return off;
    }

    /** The least number of nodes that some group cannot do without. */
    private int needed() {
        return clusterState.groups()
                .values()
                .stream()
                .filter(g -> !g.rule().job().type().everywhere())
                .mapToInt(this::needed)
                .max()
                .stream()
                .map(kept -> Math.max(kept, neededForRoom()))
                .findFirst()
                .orElse(0);
    }

    /** The least number of nodes that have room for everything that runs, in each dimension. */
    private int neededForRoom() {
        return Math.max(neededFor(Resources::cpu), Math.max(neededFor(Resources::memoryMb), neededFor(
                Resources::diskMb)));
    }

    private int neededFor(ToLongFunction<Resources> dimension) {
        long lacking = clusterState.groups()
                .values()
                .stream()
                .filter(g -> !g.rule().job().type().everywhere())
                .flatMap(g -> g.running().stream())
                .mapToLong(a -> dimension.applyAsLong(a.resources()))
                .sum();
        lacking -= others.stream().mapToLong(i -> Math.max(0, capacity(i, dimension))).sum();
        int kept = 0;
        for (long capacity : nodes.stream()
                .map(i -> capacity(i, dimension))
                .sorted(Comparator.reverseOrder())
                .toList()) {
            if (lacking <= 0) {
                break;
            }
            lacking -= Math.max(0, capacity);
            kept++;
        }
        return kept;
    }

    private long capacity(int node, ToLongFunction<Resources> dimension) {
        return dimension.applyAsLong(clusterState.usable(node));
    }

    private int needed(GroupState group) {
        SpareCapacity own = spare.apply(group);
        long lacking = group.running().size()
                - others.stream().mapToLong(i -> own.free(i) + own.running(i)).sum();
        int kept = 0;
        for (int capacity : nodes.stream()
                .map(i -> own.free(i) + own.running(i))
                .sorted(Comparator.reverseOrder())
                .toList()) {
            if (lacking <= 0) {
                break;
            }
            lacking -= capacity;
            kept++;
        }
        return kept;
    }

    private SortedSet<String> ids(List<Integer> set) {
        TreeSet<String> ids = new TreeSet<>();
        set.forEach(i -> ids.add(clusterState.node(i).id()));
        return ids;
    }
}
