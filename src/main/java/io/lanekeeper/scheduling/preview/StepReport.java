package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Lanes;
import io.lanekeeper.scheduling.failover.Waiting;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what a step did to a world into a {@link StepResult}. */
final class StepReport {
    private final PreviewInput input;
    private final World world;

    StepReport(PreviewInput input, World world) {
        this.input = input;
        this.world = world;
    }

    StepResult of(
            Optional<Step> step, Map<GroupKey, List<Alloc>> before, Map<GroupKey, Change> changes,
            Map<GroupKey, Waiting> waiting) {
        List<GroupResult> groups = new ArrayList<>();
        Map<GroupKey, List<String>> running = new TreeMap<>();
        world.groups().forEach((key, state) -> {
            List<String> now = ids(state.running());
            running.put(key, now);
            groups.add(group(state, ids(before.getOrDefault(key, List.of())), now, changes, waiting));
        });
        Map<String, Node> nodes = new TreeMap<>();
        for (Node node : world.nodes()) {
            nodes.put(node.id(), node);
        }
        return new StepResult(step, groups, unplaced(waiting), nodes, running);
    }

    private GroupResult group(
            GroupState state, List<String> before, List<String> now, Map<GroupKey, Change> changes,
            Map<GroupKey, Waiting> waiting) {
        GroupKey key = state.rule().key();
        Change change = changes.get(key);
        Effect own = effect(change, waiting.containsKey(key));
        List<String> waitsFor = now.isEmpty() ? List.of() : partners(state, waiting.keySet());
        boolean partnerMoved = waitsFor.isEmpty() && own == Effect.STAYS && !now.isEmpty()
                && partnerStarted(state, changes);
        List<String> candidates = change == null ? List.of()
                : change.candidates().stream().map(i -> world.node(i).id()).toList();
        return new GroupResult(key, before, now, partnerMoved ? Effect.RESTARTS : own, candidates,
                chances(candidates), cutOff(state), waitsFor);
    }

    private static Effect effect(@org.jspecify.annotations.Nullable Change change, boolean waits) {
        if (waits) {
            return Effect.WAITS;
        }
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

    /** The other sides of the same dtle job that wait. */
    private static List<String> partners(GroupState state, java.util.Set<GroupKey> waiting) {
        return others(state).stream().filter(waiting::contains).map(GroupKey::group).sorted().toList();
    }

    private static boolean partnerStarted(GroupState state, Map<GroupKey, Change> changes) {
        return others(state).stream()
                .flatMap(key -> Optional.ofNullable(changes.get(key)).stream())
                .anyMatch(c -> !c.moved().isEmpty() || !c.placed().isEmpty());
    }

    private static List<GroupKey> others(GroupState state) {
        Job job = state.rule().job();
        if (state.rule().group().role().isEmpty()) {
            return List.of();
        }
        return job.groups()
                .stream()
                .filter(g -> g.role().isPresent() && !g.name().equals(state.rule().group().name()))
                .map((TaskGroup g) -> job.keyOf(g))
                .toList();
    }

    private SortedMap<String, Double> chances(List<String> candidates) {
        return candidates.size() == 1 ? new TreeMap<>(Map.of(candidates.getFirst(), 1.0))
                : Collections.emptySortedMap();
    }

    private List<String> cutOff(GroupState state) {
        List<String> addresses = state.rule().group().endpoints().stream().map(Endpoint::address).toList();
        List<EndpointPlace> places = input.endpoints().stream().filter(p -> addresses.contains(p.address())).toList();
        return ids(state.running()
                .stream()
                .filter(a -> a.node() >= 0 && isCutOff(world.node(a.node()), places))
                .toList());
    }

    private static boolean isCutOff(Node node, List<EndpointPlace> places) {
        return places.stream().anyMatch(p -> !Lanes.valueOf(node, p.attribute()).equals(p.value()));
    }

    private List<String> ids(List<Alloc> allocs) {
        return allocs.stream()
                .filter(a -> a.node() >= 0)
                .map(Alloc::node)
                .sorted()
                .map(i -> world.node(i).id())
                .toList();
    }

    private List<Unplaced> unplaced(Map<GroupKey, Waiting> waiting) {
        List<Unplaced> result = new ArrayList<>();
        waiting.forEach((key, w) -> {
            GroupState state = world.group(key);
            if (state != null) {
                result.add(new Unplaced(key, w.missing(), w.metric(), why(state)));
            }
        });
        return result;
    }

    private List<Unplaced.NodeReasons> why(GroupState state) {
        List<Unplaced.NodeReasons> why = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            List<Reason> reasons = Verdict.reasons(world, state.rule(), i);
            why.add(new Unplaced.NodeReasons(world.node(i).id(), world.node(i).name(), reasons));
        }
        return why;
    }
}
