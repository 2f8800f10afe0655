package io.lanekeeper.scheduling;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small clusters, jobs and scenarios made from a seed, tight enough that things fail. */
public final class RandomScene {
    private static final List<Step.Change> CHANGES = List.of(Step.Change.values());
    private static final List<String> DATACENTERS = List.of("beijing", "shanghai");

    private final Random random;

    private RandomScene(long seed) {
        this.random = Random.from(new java.util.SplittableRandom(seed));
    }

    /** A cluster in which everything that has a place runs there already, and steps to come. */
    public static PreviewInput of(long seed) {
        return new RandomScene(seed).input(seed);
    }

    private PreviewInput input(long seed) {
        List<Node> nodes = new ArrayList<>();
        int size = 2 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            Node node = Sample.node("client-" + i, DATACENTERS.get(random.nextInt(2)));
            nodes.add(random.nextInt(8) == 0 ? node.withStatus(NodeStatus.DOWN) : node);
        }
        List<Job> jobs = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int j = 0; j < count; j++) {
            jobs.add(job("job-" + j));
        }
        PreviewInput empty = new PreviewInput(Sample.cluster(nodes, List.of()), jobs, Set.of(), List.of(), List.of(),
                List.of(), seed);
        List<EndpointPlace> endpoints = DATACENTERS.stream()
                .map(d -> new EndpointPlace("db-" + d + ":3306", "${node.datacenter}", d))
                .toList();
        return new PreviewInput(placed(empty), jobs, Set.of(), steps(nodes), endpoints, List.of(), seed);
    }

    private Job job(String id) {
        List<TaskGroup> groups = new ArrayList<>();
        groups.add(group("a"));
        if (random.nextBoolean()) {
            groups.add(group("b"));
        }
        JobType type = random.nextInt(5) == 0 ? JobType.SYSTEM
                : random.nextInt(5) == 0 ? JobType.BATCH
                        : JobType.SERVICE;
        return Sample.job(id, type, groups.toArray(TaskGroup[]::new));
    }

    private TaskGroup group(String name) {
        List<Constraint> constraints = new ArrayList<>();
        if (random.nextBoolean()) {
            constraints.add(Sample.in(DATACENTERS.get(random.nextInt(2))));
        }
        if (random.nextInt(4) == 0) {
            constraints.add(new Constraint("", "distinct_hosts", ""));
        }
        if (random.nextInt(6) == 0) {
            constraints.add(new Constraint("${node.datacenter}", "distinct_property", "2"));
        }
        TaskGroup group = Sample.group(name, 1 + random.nextInt(3), constraints.toArray(Constraint[]::new));
        Task task = group.tasks().getFirst();
        Resources ask = new Resources(300 + random.nextInt(4) * 600L, 256 + random.nextInt(3) * 1024L, 0);
        List<Endpoint> endpoints = random.nextInt(3) == 0
                ? List.of(new Endpoint("mysql", "db-" + DATACENTERS.get(random.nextInt(2)), 3306))
                : List.of();
        return group.withTasks(List.of(new Task(task.name(), task.driver(), List.of(), List.of(), ask, 0, 0, List.of(),
                task.role(), endpoints)));
    }

    private static Cluster placed(PreviewInput empty) {
        Preview first = Previews.preview(empty);
        List<Allocation> allocations = new ArrayList<>();
        for (Job job : empty.jobs()) {
            job.groups()
                    .forEach(g -> first.start()
                            .running()
                            .getOrDefault(job.keyOf(g), List.of())
                            .forEach(node -> allocations.add(Sample.running(job, g.name(), node))));
        }
        return empty.cluster().withAllocations(allocations);
    }

    private List<Step> steps(List<Node> nodes) {
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Step.Change change = CHANGES.get(random.nextInt(CHANGES.size()));
            steps.add(random.nextInt(6) == 0
                    ? new Step.OfLane(random.nextBoolean(), "${node.datacenter}", DATACENTERS.get(random.nextInt(2)))
                    : new Step.OfClient(change, nodes.get(random.nextInt(nodes.size())).id()));
        }
        return steps;
    }

    /** The same input with everything listed in another order. */
    public static PreviewInput shuffled(PreviewInput in, long seed) {
        Random random = new Random(seed);
        List<Node> nodes = new ArrayList<>(in.cluster().nodes());
        List<Allocation> allocations = new ArrayList<>(in.cluster().allocations());
        List<Job> jobs = new ArrayList<>(in.jobs());
        Collections.shuffle(nodes, random);
        Collections.shuffle(allocations, random);
        Collections.shuffle(jobs, random);
        return new PreviewInput(in.cluster().withNodes(nodes).withAllocations(allocations), jobs, in.changed(),
                in.steps(), in.endpoints(), in.choices(), in.seed());
    }
}
