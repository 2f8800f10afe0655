package io.lanekeeper.model.cluster;

import java.util.List;

/**
 * What the servers are in the middle of.
 *
 * @param known false for a plan that was pulled before any of this was read: nothing is said then
 * @param versions earlier versions of jobs, as far as something of them still runs or may come back
 */
public record ServerState(
        boolean known, List<Deployment> deployments, List<OpenEvaluation> evaluations, List<JobVersion> versions,
        HeartbeatSettings heartbeats) {
    public static final ServerState UNKNOWN = new ServerState(false, List.of(), List.of(), List.of(),
            HeartbeatSettings.DEFAULT);

    public ServerState {
        deployments = List.copyOf(deployments);
        evaluations = List.copyOf(evaluations);
        versions = List.copyOf(versions);
    }
}
