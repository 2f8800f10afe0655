package io.lanekeeper.model.job;

import java.util.List;
import java.util.Optional;

/**
 * A job as the scheduler reads it.
 *
 * @param status Nomad's word ({@code pending}, {@code running}, {@code dead}); empty for a job from a file
 * @param datacenters names or globs; empty means Nomad's default, all (1.6 and later)
 * @param nodePool empty where the server or the file has none: the pool {@code default}
 * @param periodic a parent that only starts children
 * @param parameterized a parent that only is dispatched
 * @param version Nomad's counter of registrations; 0 for a job from a file
 * @param modifyIndex {@code JobModifyIndex}; 0 for a job from a file
 */
public record Job(
        JobKey key,
        String name,
        JobType type,
        int priority,
        String status,
        boolean stop,
        String region,
        List<String> datacenters,
        String nodePool,
        List<Constraint> constraints,
        List<Affinity> affinities,
        List<Spread> spreads,
        List<TaskGroup> groups,
        boolean periodic,
        boolean parameterized,
        long version,
        long modifyIndex) {
    public Job {
        datacenters = List.copyOf(datacenters);
        constraints = List.copyOf(constraints);
        affinities = List.copyOf(affinities);
        spreads = List.copyOf(spreads);
        groups = List.copyOf(groups);
    }

    public Optional<TaskGroup> group(String groupName) {
        return groups.stream().filter(g -> g.name().equals(groupName)).findFirst();
    }

    public GroupKey keyOf(TaskGroup group) {
        return new GroupKey(key, group.name());
    }

    /** Whether Nomad wants allocations of it: not stopped, not dead, no mere parent of other jobs. */
    public boolean wantsToRun() {
        return !stop && !status.equals("dead") && !periodic && !parameterized;
    }

    /** Whether it has the two sides of a dtle replication. */
    public boolean isDtle() {
        return groups.stream().anyMatch(g -> g.role().isPresent());
    }

    public Job withGroups(List<TaskGroup> newGroups) {
        return with(datacenters, nodePool, constraints, affinities, newGroups);
    }

    public Job withConstraints(List<Constraint> newConstraints) {
        return with(datacenters, nodePool, newConstraints, affinities, groups);
    }

    public Job withAffinities(List<Affinity> newAffinities) {
        return with(datacenters, nodePool, constraints, newAffinities, groups);
    }

    public Job withDatacenters(List<String> newDatacenters) {
        return with(newDatacenters, nodePool, constraints, affinities, groups);
    }

    public Job withNodePool(String newNodePool) {
        return with(datacenters, newNodePool, constraints, affinities, groups);
    }

    private Job with(
            List<String> newDatacenters,
            String newNodePool,
            List<Constraint> newConstraints,
            List<Affinity> newAffinities,
            List<TaskGroup> newGroups) {
        return new Job(
                key,
                name,
                type,
                priority,
                status,
                stop,
                region,
                newDatacenters,
                newNodePool,
                newConstraints,
                newAffinities,
                spreads,
                newGroups,
                periodic,
                parameterized,
                version,
                modifyIndex);
    }
}
