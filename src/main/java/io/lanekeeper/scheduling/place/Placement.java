package io.lanekeeper.scheduling.place;

import io.lanekeeper.scheduling.rule.AllocMetric;
import java.util.List;

/** How an attempt to place one allocation ended. */
public sealed interface Placement {
    /**
     * On one of the candidates.
     *
     * @param candidates index of every node it may land on, by name
     */
    record Placed(int node, List<Integer> candidates) implements Placement {
        public Placed {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nowhere; {@code metric} is what Nomad records, further allocations not yet counted in. */
    record Refused(AllocMetric metric) implements Placement {}
}
