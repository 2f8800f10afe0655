package io.lanekeeper.scheduling.place;

import io.lanekeeper.scheduling.rule.AllocMetric;
import java.util.List;

/** How an attempt to place one allocation ended. */
public sealed interface Placement {
    /**
     * On a node.
     *
     * @param node its index
     * @param shares every node it may land on with its chance; empty where nobody asked
     */
    record Placed(int node, List<Share> shares) implements Placement {
        public Placed {
            shares = List.copyOf(shares);
        }
    }

    /** Nowhere; {@code metric} is what Nomad records, further allocations not yet counted in. */
    record Refused(AllocMetric metric) implements Placement {}
}
