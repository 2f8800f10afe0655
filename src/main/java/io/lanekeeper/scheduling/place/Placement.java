package io.lanekeeper.scheduling.place;

import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.state.Alloc;
import java.util.List;
import java.util.OptionalDouble;

/** How an attempt to place one allocation ended. */
public sealed interface Placement {
    /**
     * On a node.
     *
     * @param node its index
     * @param shares every node it may land on with its chance; empty where nobody asked
     * @param preempted those that are thrown out for it
     * @param score of the node, where it was asked for
     */
    record Placed(int node, List<Share> shares, List<Alloc> preempted, OptionalDouble score) implements Placement {
        public Placed {
            shares = List.copyOf(shares);
            preempted = List.copyOf(preempted);
        }

        /** Where there is room. */
        public Placed(int node, List<Share> shares) {
            this(node, shares, List.of(), OptionalDouble.empty());
        }
    }

    /** Nowhere; {@code metric} is what Nomad records, further allocations not yet counted in. */
    record Refused(AllocMetric metric) implements Placement {}
}
