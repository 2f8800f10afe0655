package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.scheduling.Lanes;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Kinds;
import io.lanekeeper.ui.document.Picture;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which lanes a group may run by all of its constraints, drivers and datacenters; what is down or full now does not
 * count. Asked for what is visible only, and remembered; of nodes that are alike one is asked. Any thread.
 */
final class LaneBounds {
    private final Picture picture;
    private final Map<String, List<Node>> lanes;
    private final Map<String, List<Node>> alike = new TreeMap<>();
    private final Map<GroupKey, Bound> known = new ConcurrentHashMap<>();

    private LaneBounds(Picture picture) {
        this.picture = picture;
        Plan plan = picture.plan();
        lanes = Lanes.of(plan.cluster().nodes(), plan.laneAttribute());
        lanes.forEach((value, nodes) -> {
            Kinds kinds = new Kinds(nodes);
            Set<Integer> met = new HashSet<>();
            List<Node> some = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                if (met.add(kinds.of(i))) {
                    some.add(nodes.get(i));
                }
            }
            alike.put(value, some);
        });
    }

    /** Looks through all clients once. */
    static LaneBounds of(Picture picture) {
        return new LaneBounds(picture);
    }

    /** Whether a picture has the same clients, lanes and jobs. */
    boolean hold(Picture other) {
        return other.plan().cluster().equals(picture.plan().cluster())
                && other.plan().laneAttribute().equals(picture.plan().laneAttribute())
                && other.planned().jobs().equals(picture.planned().jobs());
    }

    Bound of(GroupKey key) {
        return known.computeIfAbsent(key, k -> {
            Optional<Job> job = picture.planned().job(k.job());
            return job.flatMap(j -> j.group(k.group()).map(g -> bound(j, g))).orElseGet(Bound.Nowhere::new);
        });
    }

    private Bound bound(Job job, TaskGroup group) {
        Plan plan = picture.plan();
        Optional<String> home = HomeRule.homeOf(job, group, plan.laneAttribute());
        if (home.isPresent()) {
            return new Bound.Lanes(List.of(home.get()));
        }
        GroupRule rule = new GroupRule(job, group, plan.cluster().version());
        List<String> open = new ArrayList<>();
        (rule.singlesOut() ? lanes : alike).forEach((value, nodes) -> {
            if (nodes.stream().anyMatch(rule::feasible)) {
                open.add(value);
            }
        });
        if (open.isEmpty()) {
            return new Bound.Nowhere();
        }
        return open.size() == lanes.size() && open.size() > 1 ? new Bound.Anywhere() : new Bound.Lanes(open);
    }
}
