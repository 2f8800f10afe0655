package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import java.util.List;

/**
 * An allocation that holds room on a node. Two of them are the same only when they are the same object.
 *
 * @param node index of its node, -1 for a node nobody knows
 * @param wanted Nomad wants it to run: it counts as one of its group's. One told to stop that still runs is not.
 * @param penalised names of nodes where earlier tries failed
 */
public record Alloc(GroupKey group, int node, Resources resources, boolean wanted, List<String> penalised) {
    public Alloc {
        penalised = List.copyOf(penalised);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
