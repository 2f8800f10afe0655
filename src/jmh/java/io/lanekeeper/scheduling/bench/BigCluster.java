package io.lanekeeper.scheduling.bench;

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
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.preview.PreviewInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A cluster of four datacenters with five allocations a node. Jobs have one group each, bound to one datacenter; with a
 * count of 25 there is one for every five nodes.
 */
public final class BigCluster {
    private static final int PER_NODE = 5;
    private static final String[] DATACENTERS = {"beijing", "guangzhou", "shanghai", "wuhan"};

    private BigCluster() {}

    /** The input of a preview without steps; {@code count} is that of each job's group. */
    public static PreviewInput of(int nodes, int count) {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            all.add(node(i));
        }
        List<Job> jobs = new ArrayList<>();
        List<Allocation> allocations = new ArrayList<>();
        int perDatacenter = nodes / DATACENTERS.length;
        for (int j = 0; j < nodes * PER_NODE / count; j++) {
            Job job = job(j, count);
            jobs.add(job);
            int first = j / DATACENTERS.length * count;
            for (int a = 0; a < count; a++) {
                int inside = (first + a) % perDatacenter;
                allocations.add(running(job, a, all.get(inside * DATACENTERS.length + j % DATACENTERS.length)));
            }
        }
        Cluster cluster = new Cluster("", "global", NomadVersion.NEWEST_KNOWN, "", SchedulerSettings.DEFAULT, all,
                allocations, List.of());
        return new PreviewInput(cluster, jobs, Set.of(), List.of(), List.of(), List.of(), 1);
    }

    /** Prints what the numbers were measured on. */
    static void describeMachine() {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%n# Machine: %s %s, %s, %d processors, %d MB heap at most%n", System.getProperty("os.name"),
                System.getProperty("os.version"), System.getProperty("os.arch"), runtime.availableProcessors(),
                runtime.maxMemory() >> 20);
    }

    private static Node node(int i) {
        String name = String.format("client-%05d", i);
        return new Node(name, name, DATACENTERS[i % DATACENTERS.length], "general", "default",
                Map.of("kernel.name", "linux", "unique.hostname", name), Map.of("rack", "r" + i % 4),
                NodeStatus.READY, true, false, Map.of("docker", new DriverState(true, true)),
                new Resources(16_000, 32_768, 200_000), Resources.NONE, 0,
                List.of(new NodeNetwork("host", "eth0", "")), List.of(), List.of(), "", false);
    }

    private static Job job(int j, int count) {
        String id = String.format("job-%04d", j);
        Task task = new Task("web", "docker", List.of(), List.of(), new Resources(500, 512, 0), 0, 0, List.of(),
                Optional.empty(), List.of());
        Constraint bound = new Constraint("${node.datacenter}", "=", DATACENTERS[j % DATACENTERS.length]);
        TaskGroup group = new TaskGroup("web", count, List.of(bound), List.of(), List.of(), List.of(task), 300,
                List.of(), List.of(), DisconnectRule.NONE, 1);
        return new Job(new JobKey("default", id), id, JobType.SERVICE, 50, "running", false, "global",
                List.of(DATACENTERS), "default", List.of(), List.of(), List.of(), List.of(group), false, false, 0, 0);
    }

    private static Allocation running(Job job, int number, Node node) {
        TaskGroup group = job.groups().getFirst();
        return new Allocation(job.key().id() + "-" + number, job.keyOf(group),
                job.key().id() + ".web[" + number + "]", node.id(), "run", "running", group.ask(), List.of(), number);
    }
}
