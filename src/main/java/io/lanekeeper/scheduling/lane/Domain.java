package io.lanekeeper.scheduling.lane;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.rule.GroupRule;
import java.util.Set;
import java.util.stream.Collectors;

/** The clients that a group may ever run on: what is down or full now does not count. */
public final class Domain {
    private Domain() {}

    /** IDs of the clients that constraints, drivers, datacenters and node pool let through. */
    public static Set<String> of(Cluster cluster, Job job, TaskGroup group) {
        GroupRule rule = new GroupRule(job, group, cluster.version());
        return cluster.nodes()
                .stream()
                .filter(rule::feasible)
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
