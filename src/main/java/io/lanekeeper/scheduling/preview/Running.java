package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What each group runs at one moment, in the order of the groups' keys. The lists in it are those of the cluster's
 * state.
 */
final class Running {
    private final List<GroupKey> keys;
    private final List<List<Alloc>> allocs;

    private Running(List<GroupKey> keys, List<List<Alloc>> allocs) {
        this.keys = keys;
        this.allocs = allocs;
    }

    /** As the cluster is now; {@code keys} are those of its groups in order. */
    static Running of(ClusterState clusterState, List<GroupKey> keys) {
        List<List<Alloc>> allocs = new ArrayList<>(keys.size());
        for (Map.Entry<GroupKey, GroupState> e : clusterState.groups().entrySet()) {
            allocs.add(e.getValue().running());
        }
        return new Running(keys, allocs);
    }

    List<GroupKey> keys() {
        return keys;
    }

    List<Alloc> of(GroupKey key) {
        int index = java.util.Collections.binarySearch(keys, key);
        return index < 0 ? List.of() : allocs.get(index);
    }
}
