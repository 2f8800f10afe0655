package io.lanekeeper.model.job;

import java.util.List;
import java.util.Optional;

/**
 * A task. Its {@code config}, {@code env} and templates are not here: they may hold secrets.
 *
 * @param resources {@code diskMb} is always 0: disk belongs to the group
 * @param cores reserved cores asked for instead of cpu shares; 0 means none
 * @param memoryMaxMb 0 means none
 * @param devices asked for, e.g. {@code nvidia/gpu}
 * @param role for dtle tasks only
 * @param endpoints what was found in a dtle task's configuration; in the newer shape the source task names both
 *     sides, and the target's stands with the target task here
 * @param lifecycle when it runs
 */
public record Task(
        String name,
        String driver,
        List<Constraint> constraints,
        List<Affinity> affinities,
        Resources resources,
        int cores,
        long memoryMaxMb,
        List<DeviceAsk> devices,
        Optional<DtleRole> role,
        List<Endpoint> endpoints,
        Lifecycle lifecycle) {
    public Task {
        constraints = List.copyOf(constraints);
        affinities = List.copyOf(affinities);
        devices = List.copyOf(devices);
        endpoints = List.copyOf(endpoints);
    }

    /** A main task. */
    public Task(
            String name, String driver, List<Constraint> constraints, List<Affinity> affinities, Resources resources,
            int cores, long memoryMaxMb, List<DeviceAsk> devices, Optional<DtleRole> role, List<Endpoint> endpoints) {
        this(name, driver, constraints, affinities, resources, cores, memoryMaxMb, devices, role, endpoints,
                Lifecycle.MAIN);
    }

    public Task withConstraints(List<Constraint> newConstraints) {
        return new Task(
                name, driver, newConstraints, affinities, resources, cores, memoryMaxMb, devices, role, endpoints,
                lifecycle);
    }

    public Task withAffinities(List<Affinity> newAffinities) {
        return new Task(
                name, driver, constraints, newAffinities, resources, cores, memoryMaxMb, devices, role, endpoints,
                lifecycle);
    }

    public Task withEndpoints(List<Endpoint> newEndpoints) {
        return new Task(name, driver, constraints, affinities, resources, cores, memoryMaxMb, devices, role,
                newEndpoints, lifecycle);
    }
}
