package io.lanekeeper.model.job;

import java.util.List;
import java.util.Optional;

/**
 * A task group.
 *
 * @param diskMb the ephemeral disk
 * @param migrateMaxParallel how many may be away at a time during a drain; 1 when nothing is said
 * @param policies of placing anew, rolling out, draining
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
        int migrateMaxParallel,
        GroupPolicies policies) {
    public TaskGroup {
        constraints = List.copyOf(constraints);
        affinities = List.copyOf(affinities);
        spreads = List.copyOf(spreads);
        tasks = List.copyOf(tasks);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
    }

    /** One with the usual policies. */
    public TaskGroup(
            String name, int count, List<Constraint> constraints, List<Affinity> affinities, List<Spread> spreads,
            List<Task> tasks, long diskMb, List<NetworkAsk> networks, List<VolumeAsk> volumes,
            DisconnectRule disconnect, int migrateMaxParallel) {
        this(name, count, constraints, affinities, spreads, tasks, diskMb, networks, volumes, disconnect,
                migrateMaxParallel, GroupPolicies.USUAL);
    }

    /** What one allocation of this group asks for: what of its tasks runs at the same time, and its disk. */
    public Resources ask() {
        return TaskResources.together(tasks.stream().map(t -> new TaskResources(t.lifecycle(), t.resources())).toList(),
                true).plus(new Resources(0, 0, diskMb));
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

    public TaskGroup withPolicies(GroupPolicies newPolicies) {
        return new TaskGroup(name, count, constraints, affinities, spreads, tasks, diskMb, networks, volumes,
                disconnect, migrateMaxParallel, newPolicies);
    }

    public TaskGroup withDisconnect(DisconnectRule newDisconnect) {
        return new TaskGroup(name, count, constraints, affinities, spreads, tasks, diskMb, networks, volumes,
                newDisconnect, migrateMaxParallel, policies);
    }

    public TaskGroup withNetworks(List<NetworkAsk> newNetworks) {
        return new TaskGroup(name, count, constraints, affinities, spreads, tasks, diskMb, newNetworks, volumes,
                disconnect, migrateMaxParallel, policies);
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
                migrateMaxParallel,
                policies);
    }
}
