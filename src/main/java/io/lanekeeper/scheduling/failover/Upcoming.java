package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.state.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that will happen by itself.
 *
 * @param in how long from now
 * @param job of which, where it is of one
 * @param nodeId of which client, where it is of one
 */
public record Upcoming(Duration in, What what, Optional<JobKey> job, Optional<String> nodeId) {
    /** What it is. */
    public enum What {
        /** A failed allocation is placed anew, or one whose client is cut off gets a replacement. */
        RESCHEDULE,
        /** One whose client is cut off is given up. */
        LOST_AFTER,
        /** A client that is cut off has ended its tasks, and they are placed elsewhere. */
        STOP_AFTER,
        /** The deployment fails for want of progress. */
        PROGRESS_DEADLINE,
        /** The drain is over, and what is left has to go. */
        DRAIN_DEADLINE
    }

    static List<Upcoming> of(List<Timeline.Due> due, ClusterState clusterState, Instant now) {
        DeploymentWatcher watcher = new DeploymentWatcher(clusterState);
        List<Upcoming> all = new java.util.ArrayList<>();
        for (Timeline.Due d : due) {
            Duration in = Duration.between(now, d.at());
            switch (d) {
                case Timeline.Due.Delayed e -> all.add(new Upcoming(in, switch (e.followup().reason()) {
                    case RESCHEDULE -> What.RESCHEDULE;
                    case LOST_AFTER -> What.LOST_AFTER;
                    case STOP_AFTER -> What.STOP_AFTER;
                }, Optional.of(e.job()), Optional.empty()));
                case Timeline.Due.DrainDeadline e -> all.add(new Upcoming(in, What.DRAIN_DEADLINE, Optional.empty(),
                        Optional.of(clusterState.node(e.node()).id())));
                case Timeline.Due.Healthy _ -> {
                }
            }
        }
        clusterState.jobs()
                .deploying()
                .forEach(d -> watcher.failing(d)
                        .ifPresent(at -> all.add(new Upcoming(Duration.between(now, at), What.PROGRESS_DEADLINE,
                                Optional.of(d.job()), Optional.empty()))));
        all.sort(java.util.Comparator.comparing(Upcoming::in));
        return all;
    }
}
