package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which allocations the server's drainer tells to migrate. Nomad: {@code handleTaskGroup} in {@code
 * nomad/drainer/watch_jobs.go}, {@code IsDone} and {@code RemainingAllocs} in {@code nomad/drainer/draining_node.go}.
 */
final class Draining {
    private Draining() {}

    /**
     * Those of one round: of each group of a service as many as it has healthy ones beyond {@code count - max_parallel}, so
     * that a group already short may let go of none.
     */
    static List<Alloc> round(ClusterState clusterState, int node) {
        Map<GroupKey, Integer> spare = new TreeMap<>();
        List<Alloc> round = new ArrayList<>();
        for (Alloc alloc : clusterState.on(node)) {
            GroupState state = clusterState.group(alloc.group());
            boolean service = state != null && state.rule().job().type() == JobType.SERVICE;
            if (state == null || !service || !alloc.wanted() || alloc.details().migrate()) {
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

    private static int spare(GroupState state) {
        long healthy = state.running().stream().filter(Draining::hasHealth).count();
        return (int) healthy - (state.count() - state.rule().group().migrateMaxParallel());
    }

    private static boolean hasHealth(Alloc alloc) {
        return !alloc.details().migrate()
                && (alloc.deployment().healthy().isPresent() || alloc.details().jobVersion() < 0);
    }

    /** System allocations leave last: when nothing else is left. */
    static boolean onlySystemLeft(ClusterState clusterState, int node) {
        return clusterState.on(node)
                .stream()
                .allMatch(a -> clusterState.jobs().type(a.group().job()) == JobType.SYSTEM);
    }

    /** What is left when the drain is over. */
    static List<Alloc> remaining(ClusterState clusterState, int node, boolean ignoreSystemJobs) {
        return clusterState.on(node)
                .stream()
                .filter(a -> a.wanted() && !a.details().migrate())
                .filter(a -> !ignoreSystemJobs || clusterState.jobs().type(a.group().job()) != JobType.SYSTEM)
                .toList();
    }
}
