package io.lanekeeper.model.job;

import java.util.List;
import java.util.Optional;

/**
 * A task group.
 *
 * @param diskMb the ephemeral disk
 * @param migrateMaxParallel how many may be away at a time during a drain; 1 when nothing is said
 */
public record TaskGroup(
        String name,
        int count,
        List<Constraint> constraints,
        List<Affinity> affinities,
        List<Spread> spreads,
        List<Task> tasks,
        long diskMb,
        List<NetworkAsk> networks,
        List<VolumeAsk> volumes,
        DisconnectRule disconnect,
        int migrateMaxParallel) {
    public TaskGroup {
        constraints = List.copyOf(constraints);
        affinities = List.copyOf(affinities);
        spreads = List.copyOf(spreads);
        tasks = List.copyOf(tasks);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
    }

    /** What one allocation of this group asks for: all its tasks and its disk. */
    public Resources ask() {
        return tasks.stream().map(Task::resources).reduce(new Resources(0, 0, diskMb), Resources::plus);
    }

    /** The dtle role of the group: that of its dtle task. */
    public Optional<DtleRole> role() {
        return tasks.stream().flatMap(t -> t.role().stream()).findFirst();
    }

    /** Everything its tasks talk to, each once. */
    public List<Endpoint> endpoints() {
        return tasks.stream().flatMap(t -> t.endpoints().stream()).distinct().toList();
    }

    public TaskGroup withConstraints(List<Constraint> newConstraints) {
        return with(count, newConstraints, affinities, tasks);
    }

    public TaskGroup withAffinities(List<Affinity> newAffinities) {
        return with(count, constraints, newAffinities, tasks);
    }

    public TaskGroup withTasks(List<Task> newTasks) {
        return with(count, constraints, affinities, newTasks);
    }

    public TaskGroup withCount(int newCount) {
        return with(newCount, constraints, affinities, tasks);
    }

    private TaskGroup with(
            int newCount, List<Constraint> newConstraints, List<Affinity> newAffinities, List<Task> newTasks) {
        return new TaskGroup(
                name,
                newCount,
                newConstraints,
                newAffinities,
                spreads,
                newTasks,
                diskMb,
                networks,
                volumes,
                disconnect,
                migrateMaxParallel);
    }
}
