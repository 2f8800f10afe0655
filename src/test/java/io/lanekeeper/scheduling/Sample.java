package io.lanekeeper.scheduling;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeNetwork;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes nodes, jobs and clusters for tests; everything not asked for is ordinary. */
public final class Sample {
    private Sample() {}

    /** A ready client named like its ID, 4000 MHz, 8192 MB. */
    public static Node node(String name, String datacenter) {
        return new Node(name, name, datacenter, "", "default", Map.of(), Map.of(), NodeStatus.READY, true, false,
                Map.of("dtle", new DriverState(true, true), "docker", new DriverState(true, true)),
                new Resources(4000, 8192, 50_000), Resources.NONE, 0, List.of(new NodeNetwork("host", "eth0", "")),
                List.of(), List.of(), "", false);
    }

    public static Node with(Node n, NodeStatus status) {
        return n.withStatus(status);
    }

    /** A group of one docker task that asks for 500 MHz and 512 MB. */
    public static TaskGroup group(String name, int count, Constraint... constraints) {
        Task task = new Task(name.toLowerCase(java.util.Locale.ROOT), "docker", List.of(), List.of(),
                new Resources(500, 512, 0), 0, 0, List.of(), Optional.empty(), List.of());
        return new TaskGroup(name, count, List.of(constraints), List.of(), List.of(), List.of(task), 300, List.of(),
                List.of(), DisconnectRule.NONE, 1);
    }

    public static TaskGroup dtle(String name, DtleRole role, Endpoint endpoint, Constraint... constraints) {
        Task task = new Task(name, "dtle", List.of(), List.of(), new Resources(500, 512, 0), 0, 0, List.of(),
                Optional.of(role), List.of(endpoint));
        return group(name, 1, constraints).withTasks(List.of(task));
    }

    public static Job job(String id, JobType type, TaskGroup... groups) {
        return new Job(new JobKey("default", id), id, type, 50, "running", false, "global", List.of("*"), "default",
                List.of(), List.of(), List.of(), List.of(groups), false, false, 0, 0);
    }

    public static Constraint in(String datacenter) {
        return new Constraint("${node.datacenter}", "=", datacenter);
    }

    public static GroupKey key(String job, String group) {
        return GroupKey.of("default", job, group);
    }

    public static Allocation running(Job job, String group, String nodeId) {
        TaskGroup g = job.group(group).orElseThrow();
        return new Allocation(job.key().id() + "." + group + "@" + nodeId, job.keyOf(g),
                job.key().id() + "." + group + "[0]", nodeId, "run", "running", g.ask(), List.of(), 0);
    }

    public static Cluster cluster(List<Node> nodes, List<Allocation> allocations) {
        return new Cluster("", "global", NomadVersion.NEWEST_KNOWN, "", SchedulerSettings.DEFAULT, nodes, allocations,
                List.of());
    }
}
