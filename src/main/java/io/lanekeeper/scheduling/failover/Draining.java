package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which allocations the server's drainer tells to migrate. */
final class Draining {
    private Draining() {}

    /** Those of one round: of each group as many as it can spare. */
    static Set<Alloc> round(ClusterState clusterState, int node) {
        Map<GroupKey, Integer> spare = new TreeMap<>();
        Set<Alloc> round = new LinkedHashSet<>();
        for (Alloc alloc : clusterState.on(node)) {
            GroupState state = clusterState.group(alloc.group());
            if (state == null || !alloc.wanted()) {
                continue;
            }
            int left = spare.computeIfAbsent(alloc.group(), key -> spare(state));
            if (left > 0) {
                spare.put(alloc.group(), left - 1);
                round.add(alloc);
            }
        }
        return round;
    }

    /**
     * Service: those that run beyond {@code count - max_parallel}, so that a group already short may let go of none.
     * System: all, at the drain's end. Batch and sysbatch: none before the deadline, which never comes here.
     */
    private static int spare(GroupState state) {
        int running = state.running().size();
        return switch (state.rule().job().type()) {
            case SERVICE -> Math.max(0, running - (state.wanted() - state.rule().group().migrateMaxParallel()));
            case SYSTEM -> running;
            case BATCH, SYSBATCH -> 0;
        };
    }
}
