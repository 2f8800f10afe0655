package io.lanekeeper.scheduling;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cluster, what runs on it, and what happens to it: told in the order of a story. */
public final class Scene {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private NomadVersion version = NomadVersion.of("1.11.3");
    private SchedulerSettings settings = SchedulerSettings.DEFAULT;
    private ServerState servers = ServerState.UNKNOWN;

    /** Clients named {@code c-1} and so on, of 4000 MHz and 8192 MB each. */
    public static Scene of(int clients) {
        Scene scene = new Scene();
        for (int i = 1; i <= clients; i++) {
            scene.nodes.add(Sample.node("c-" + i, "dc1"));
        }
        return scene;
    }

    public Scene nomad(String nomad) {
        version = NomadVersion.of(nomad);
        return this;
    }

    public Scene with(SchedulerSettings newSettings) {
        settings = newSettings;
        return this;
    }

    public Scene with(ServerState newServers) {
        servers = newServers;
        return this;
    }

    /** A job of one group {@code g}, each allocation of so many MHz. */
    public static Job job(String id, JobType type, int priority, int count, int cpu) {
        return job(id, type, priority, group(count, cpu));
    }

    public static TaskGroup group(int count, int cpu) {
        Task task = new Task("t", "docker", List.of(), List.of(), new Resources(cpu, 64, 0), 0, 0, List.of(),
                Optional.empty(), List.of());
        return Sample.group("g", count).withTasks(List.of(task));
    }

    public static Job job(String id, JobType type, int priority, TaskGroup group) {
        Job usual = Sample.job(id, type, group);
        return new Job(usual.key(), id, type, priority, usual.status(), false, "global", usual.datacenters(),
                usual.nodePool(), List.of(), List.of(), List.of(), usual.groups(), false, false, 0, 0);
    }

    /** The job, and its allocations on these clients. */
    public Scene runs(Job job, String... clients) {
        jobs.add(job);
        for (int i = 0; i < clients.length; i++) {
            allocations.add(allocation(job, i, clients[i], "running"));
        }
        return this;
    }

    /** An allocation of a job that is added by itself. */
    public static Allocation allocation(Job job, int index, String client, String status) {
        TaskGroup group = job.groups().getFirst();
        return new Allocation(job.key().id() + "-" + index, job.keyOf(group),
                job.key().id() + "." + group.name() + "[" + index + "]", client, "run", status, group.ask(), List.of(),
                index + 1);
    }

    public Scene has(Job job, Allocation... some) {
        jobs.add(job);
        allocations.addAll(List.of(some));
        return this;
    }

    public PreviewInput input(Step... steps) {
        return new PreviewInput(new Cluster("", "global", version, "2026-01-01T00:00:00Z", settings, nodes, allocations,
                List.of(), servers), jobs, Set.of(), List.of(steps), List.of(), List.of(), 1);
    }

    public Preview play(Step... steps) {
        return Previews.preview(input(steps));
    }

    public static Step off(String client) {
        return new Step.OfClient(Step.Change.DOWN, client);
    }

    public static Step on(String client) {
        return new Step.OfClient(Step.Change.UP, client);
    }

    public static Step drain(String client) {
        return new Step.OfClient(Step.Change.DRAIN, client);
    }

    public static GroupKey key(String job) {
        return GroupKey.of("default", job, "g");
    }

    /** Where the job's group {@code g} runs after the step. */
    public static List<String> after(StepResult step, String job) {
        return step.group(key(job)).map(GroupResult::after).orElse(List.of());
    }

    /** How many of it wait. */
    public static int missing(StepResult step, String job) {
        return step.missing().getOrDefault(key(job), 0);
    }
}
