package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.NodeKinds;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which lanes a group may run by all of its constraints, drivers and datacenters; what is down or full now does not
 * count. Asked for what is visible only, and remembered; of nodes that are alike one is asked. Any thread.
 */
final class LaneBounds {
    private final Previewed previewed;
    private final Map<String, List<Node>> lanes;
    /** Of each lane one node of each kind, and how many there are of it. */
    private final Map<String, Map<Node, Integer>> alike = new TreeMap<>();
    private final Map<GroupKey, Bound> known = new ConcurrentHashMap<>();

    private LaneBounds(Previewed previewed) {
        this.previewed = previewed;
        Plan plan = previewed.plan();
        lanes = Lanes.of(plan.cluster().nodes(), plan.laneAttribute());
        lanes.forEach((value, nodes) -> {
            NodeKinds kinds = new NodeKinds(nodes);
            Map<Node, Integer> some = new LinkedHashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                some.merge(nodes.get(kinds.anyNode(kinds.of(i))), 1, Integer::sum);
            }
            alike.put(value, some);
        });
    }

    /** Looks through all clients once. */
    static LaneBounds of(Previewed previewed) {
        return new LaneBounds(previewed);
    }

    /** Whether a picture has the same clients, lanes and jobs. */
    boolean hold(Previewed other) {
        return other.plan().cluster().equals(previewed.plan().cluster())
                && other.plan().laneAttribute().equals(previewed.plan().laneAttribute())
                && other.planned().jobs().equals(previewed.planned().jobs());
    }

    Bound of(GroupKey key) {
        return known.computeIfAbsent(key, k -> {
            Optional<Job> job = previewed.planned().job(k.job());
            return job.flatMap(j -> j.group(k.group()).map(g -> bound(j, g))).orElseGet(Bound.Nowhere::new);
        });
    }

    private Bound bound(Job job, TaskGroup group) {
        Plan plan = previewed.plan();
        GroupRule rule = new GroupRule(job, group, plan.cluster().version());
        Optional<String> home = HomeRule.homeOf(job, group, plan.laneAttribute());
        if (home.isPresent()) {
            return lanes(rule, List.of(home.get()));
        }
        List<String> open = lanes.keySet().stream().filter(value -> open(rule, value) > 0).toList();
        if (open.isEmpty()) {
            return new Bound.Nowhere();
        }
        Bound.Lanes bound = lanes(rule, open);
        return open.size() == lanes.size() && open.size() > 1 ? new Bound.Anywhere(bound.open(), bound.all()) : bound;
    }

    private Bound.Lanes lanes(GroupRule rule, List<String> values) {
        return new Bound.Lanes(values, values.stream().mapToInt(value -> open(rule, value)).sum(),
                values.stream().mapToInt(value -> lanes.getOrDefault(value, List.of()).size()).sum());
    }

    /** How many clients of a lane the rule lets through. */
    private int open(GroupRule rule, String value) {
        return rule.singlesOut()
                ? (int) lanes.getOrDefault(value, List.of()).stream().filter(rule::feasible).count()
                : alike.getOrDefault(value, Map.of())
                        .entrySet()
                        .stream()
                        .filter(e -> rule.feasible(e.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }
}
