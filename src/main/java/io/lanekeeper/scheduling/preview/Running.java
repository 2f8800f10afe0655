package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobType;
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
            allocs.add(of(clusterState, e.getValue()));
        }
        return new Running(keys, allocs);
    }

    /**
     * What really runs: with copies on clients that are cut off and go on, without sysbatch work on clients that are
     * down, which servers from 1.8.4 on take to run there still.
     */
    private static List<Alloc> of(ClusterState clusterState, GroupState group) {
        List<Alloc> running = group.running();
        if (group.rule().job().type() == JobType.SYSBATCH) {
            return running.stream().filter(a -> a.node() < 0 || isUp(clusterState, a.node())).toList();
        }
        if (group.away().isEmpty()) {
            return running;
        }
        List<Alloc> all = new ArrayList<>(running);
        group.away().stream().filter(a -> a.node() >= 0 && clusterState.isCutOff(a.node())).forEach(all::add);
        return all;
    }

    private static boolean isUp(ClusterState clusterState, int node) {
        return switch (clusterState.node(node).status()) {
            case READY, INITIALIZING, DISCONNECTED -> true;
            case DOWN -> clusterState.isCutOff(node);
        };
    }

    List<GroupKey> keys() {
        return keys;
    }

    List<Alloc> of(GroupKey key) {
        int index = java.util.Collections.binarySearch(keys, key);
        return index < 0 ? List.of() : allocs.get(index);
    }
}
