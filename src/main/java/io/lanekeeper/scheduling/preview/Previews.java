package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.*;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.rule.*;
import java.util.*;

/** temporary */
@org.jspecify.annotations.NullUnmarked
public final class Previews {
    private Previews() {}

    public static Preview preview(PreviewInput in) {
        Map<String, Node> nodes = new HashMap<>();
        in.cluster().nodes().forEach(n -> nodes.put(n.id(), n));
        Map<GroupKey, List<String>> running = new HashMap<>();
        in.cluster()
                .allocations()
                .stream()
                .filter(a -> !a.over())
                .forEach(a -> running.computeIfAbsent(a.group(), k -> new ArrayList<>()).add(a.nodeId()));
        StepResult start = state(in, Optional.empty(), nodes, running);
        List<StepResult> steps = new ArrayList<>();
        Map<GroupKey, List<String>> now = new HashMap<>(start.running());
        for (Step s : in.steps()) {
            if (s instanceof Step.OfClient c) {
                nodes.put(c.nodeId(), nodes.get(c.nodeId())
                        .with(c.change() == Step.Change.UP ? NodeStatus.READY : NodeStatus.DOWN, true, false));
            }
            StepResult r = state(in, Optional.of(s), nodes, now);
            steps.add(r);
            now = new HashMap<>(r.running());
        }
        return new Preview(start, steps, List.of());
    }

    private static StepResult state(PreviewInput in, Optional<Step> step, Map<String, Node> nodes,
            Map<GroupKey, List<String>> before) {
        List<GroupResult> groups = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>();
        Map<GroupKey, List<String>> after = new HashMap<>();
        for (Job j : in.jobs()) {
            for (TaskGroup g : j.groups()) {
                GroupKey k = j.keyOf(g);
                List<String> b = before.getOrDefault(k, List.of());
                List<String> ok = in.cluster()
                        .nodes()
                        .stream()
                        .map(n -> nodes.get(n.id()))
                        .filter(n -> n.takesWork() && reasons(j, g, n).isEmpty())
                        .map(Node::id)
                        .sorted()
                        .toList();
                List<String> a = b.stream().filter(ok::contains).toList();
                Effect e = Effect.STAYS;
                List<String> cand = List.of();
                if (a.isEmpty()) {
                    cand = ok;
                    a = ok.stream().limit(1).toList();
                    e = a.isEmpty() ? Effect.WAITS : b.isEmpty() ? Effect.PLACED : Effect.MOVES;
                }
                after.put(k, a);
                if (a.isEmpty()) {
                    unplaced.add(new Unplaced(k, 1,
                            new AllocMetric(1, 1, 1, "default", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0,
                                    new TreeMap<>(), new TreeMap<>(), 0),
                            in.cluster()
                                    .nodes()
                                    .stream()
                                    .map(n -> nodes.get(n.id()))
                                    .map(n -> new Unplaced.NodeReasons(
                                            n.id(), n.name(),
                                            n.takesWork() ? reasons(j, g, n) : List.of(new Reason.NotReady("down"))))
                                    .toList()));
                }
                List<String> cut = a.stream()
                        .filter(id -> in.endpoints()
                                .stream()
                                .anyMatch(p -> g.endpoints().stream().anyMatch(x -> x.address().equals(p.address()))
                                        && !Target.resolve(nodes.get(id), p.attribute())
                                                .equals(Optional.of(p.value()))))
                        .toList();
                groups.add(new GroupResult(k, b, a, e, cand, new TreeMap<>(), cut, List.of()));
            }
        }
        return new StepResult(step, groups, unplaced, Map.copyOf(nodes), after);
    }

    public static List<Reason> reasons(Job j, TaskGroup g, Node n) {
        List<Reason> r = new ArrayList<>();
        for (Constraint c : g.constraints()) {
            if (!Target.resolve(n, c.target()).equals(Optional.of(c.value()))) {
                r.add(new Reason.NotMet(c, Target.resolve(n, c.target())));
            }
        }
        return r;
    }
}
