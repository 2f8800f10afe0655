package io.lanekeeper.model.job;

import java.util.List;

/** A {@code device} block: {@code name} is {@code type}, {@code vendor/type} or {@code vendor/type/model}. */
public record DeviceAsk(String name, int count, List<Constraint> constraints, List<Affinity> affinities) {
    public DeviceAsk {
        constraints = List.copyOf(constraints);
        affinities = List.copyOf(affinities);
    }
}
