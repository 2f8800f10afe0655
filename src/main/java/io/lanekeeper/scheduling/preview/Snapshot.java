package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.failover.BlockedEvaluation;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to tell what a step did, without anything that still changes.
 *
 * @param frozen the cluster as it was after the step; made only where something waits
 */
record Snapshot(
        Function<GroupKey, Optional<GroupRule>> rules,
        Endpoints endpoints,
        Running before,
        Running after,
        Map<GroupKey, Change> changes,
        Map<GroupKey, BlockedEvaluation> waiting,
        List<Node> nodes,
        Function<String, OptionalInt> index,
        Optional<ClusterState> frozen) {

    List<GroupResult> groups() {
        return after.keys().stream().flatMap(key -> group(key).stream()).toList();
    }

    List<GroupResult> touched() {
        TreeSet<GroupKey> keys = new TreeSet<>(changes.keySet());
        keys.addAll(waiting.keySet());
        List.copyOf(keys).forEach(key -> rules.apply(key).ifPresent(rule -> keys.addAll(partners(rule))));
        return keys.stream().flatMap(key -> group(key).stream()).toList();
    }

    /** What was touched, and what runs cut off. */
    List<GroupResult> notable() {
        TreeMap<GroupKey, GroupResult> notable = new TreeMap<>();
        touched().forEach(g -> notable.put(g.group(), g));
        if (!endpoints.places().isEmpty()) {
            for (GroupKey key : after.keys()) {
                rules.apply(key)
                        .filter(rule -> !rule.group().endpoints().isEmpty() && !notable.containsKey(key))
                        .map(rule -> result(rule, key))
                        .filter(g -> !g.cutOff().isEmpty())
                        .ifPresent(g -> notable.put(key, g));
            }
        }
        return List.copyOf(notable.values());
    }

    Optional<GroupResult> group(GroupKey key) {
        return rules.apply(key).map(rule -> result(rule, key));
    }

    private GroupResult result(GroupRule rule, GroupKey key) {
        Change change = changes.get(key);
        List<Alloc> now = after.of(key);
        List<String> waitsFor = now.isEmpty() ? List.of()
                : partners(rule).stream().filter(waiting::containsKey).map(GroupKey::group).sorted().toList();
        Effect own = waiting.containsKey(key) ? Effect.WAITS : effect(change);
        boolean restarts = own == Effect.STAYS && waitsFor.isEmpty() && !now.isEmpty()
                && partners(rule).stream().anyMatch(this::hasStarted);
        Candidates landing = change == null || change.shares().isEmpty() ? Candidates.NONE
                : new Candidates(change.shares(), nodes, index);
        List<String> cutOff = ids(
                now.stream()
                        .filter(a -> a.node() >= 0 && endpoints.cutOff(rule.group(), nodes.get(a.node())))
                        .toList());
        return new GroupResult(key, ids(before.of(key)), ids(now), restarts ? Effect.RESTARTS : own,
                landing, cutOff, waitsFor);
    }

    private static Effect effect(@Nullable Change change) {
        if (change == null) {
            return Effect.STAYS;
        }
        if (change.ended().size() > change.moved().size()) {
            return Effect.LOST;
        }
        if (!change.moved().isEmpty()) {
            return Effect.MOVES;
        }
        return change.placed().isEmpty() ? Effect.STAYS : Effect.PLACED;
    }

    /** The other sides of the same dtle job. */
    private static List<GroupKey> partners(GroupRule rule) {
        Job job = rule.job();
        if (rule.group().role().isEmpty()) {
            return List.of();
        }
        return job.groups()
                .stream()
                .filter(g -> g.role().isPresent() && !g.name().equals(rule.group().name()))
                .map(job::keyOf)
                .toList();
    }

    private boolean hasStarted(GroupKey key) {
        Change change = changes.get(key);
        return change != null && (!change.moved().isEmpty() || !change.placed().isEmpty());
    }

    private List<String> ids(List<Alloc> allocs) {
        return allocs.stream()
                .map(Alloc::node)
                .filter(i -> i >= 0)
                .sorted()
                .map(i -> nodes.get(i).id())
                .toList();
    }

    List<Unplaced> unplaced() {
        return waiting.keySet().stream().flatMap(key -> unplaced(key).stream()).toList();
    }

    Optional<Unplaced> unplaced(GroupKey key) {
        BlockedEvaluation w = waiting.get(key);
        return w == null ? Optional.empty()
                : rules.apply(key).map(rule -> new Unplaced(key, w.missing(), w.metric(), why(rule)));
    }

    SortedMap<GroupKey, Integer> missing() {
        TreeMap<GroupKey, Integer> missing = new TreeMap<>();
        waiting.forEach((key, w) -> missing.put(key, w.missing()));
        return missing;
    }

    private List<Unplaced.NodeReasons> why(GroupRule rule) {
        List<Unplaced.NodeReasons> why = new ArrayList<>();
        frozen.ifPresent(clusterState -> {
            for (int i = 0; i < clusterState.size(); i++) {
                why.add(new Unplaced.NodeReasons(nodes.get(i).id(), nodes.get(i).name(),
                        Verdict.reasons(clusterState, rule, i)));
            }
        });
        return why;
    }

    Map<String, Node> nodesById() {
        Map<String, Node> byId = new TreeMap<>();
        for (Node node : nodes) {
            byId.put(node.id(), node);
        }
        return byId;
    }

    Map<GroupKey, List<String>> running() {
        Map<GroupKey, List<String>> running = new TreeMap<>();
        after.keys().forEach(key -> running.put(key, ids(after.of(key))));
        return running;
    }
}
