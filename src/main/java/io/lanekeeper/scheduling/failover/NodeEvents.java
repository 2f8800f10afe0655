package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.HashSet;
import java.util.Set;

/** Whom it concerns when something happens to a client. */
record NodeEvents(ClusterState clusterState, Workers workers) {
    /**
     * The jobs that are evaluated because something happened to a node. Before 1.6 all that ever ran there; sysbatch
     * not from 1.8.4 on. Nomad: {@code createNodeEvals} in {@code nomad/node_endpoint.go}.
     */
    Set<JobKey> concerned(int node) {
        Set<JobKey> hit = new HashSet<>(clusterState.jobs().everOn(node));
        clusterState.on(node).forEach(a -> hit.add(a.group().job()));
        boolean skips = clusterState.version().atLeast(1, 8, 4);
        hit.removeIf(key -> skips && clusterState.jobs().type(key) == JobType.SYSBATCH);
        hit.addAll(workers.systemJobs());
        return hit;
    }

    /** Whether servers give it time before they take it for dead. */
    boolean isWaitedFor(int node) {
        return clusterState.on(node).stream().anyMatch(this::isWaitedFor);
    }

    private boolean isWaitedFor(Alloc alloc) {
        return alloc.wanted() && clusterState.rule(alloc.group())
                .map(r -> r.group().disconnect().lostAfter().isPresent())
                .orElse(false);
    }
}
