package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.Map;

/** Ends allocations for one evaluation; clients that are up are taken to be instant. */
final class Endings {
    private final ClusterState clusterState;
    private final Map<GroupKey, Change> changes;
    private final Outcome outcome;

    Endings(ClusterState clusterState, Map<GroupKey, Change> changes, Outcome outcome) {
        this.clusterState = clusterState;
        this.changes = changes;
        this.outcome = outcome;
    }

    /** What becomes of one that is told to end: it does, where its client hears of it or is gone for good. */
    Alloc end(Alloc alloc, Alloc.Desired how, boolean lost) {
        boolean ran = alloc.wanted() && alloc.client() == Alloc.Client.RUNNING;
        Alloc.Client client = alloc.client().over() ? alloc.client() : client(alloc, lost);
        Alloc ended = alloc.with(how, client);
        clusterState.end(alloc, ended);
        clusterState.planned().ended().add(alloc);
        if (ran) {
            changes.computeIfAbsent(alloc.group(), Change::new).ended().add(alloc);
        }
        if (alloc.holdsRoom() && isUp(alloc)) {
            outcome.freed().add(ended);
        }
        return ended;
    }

    private Alloc.Client client(Alloc alloc, boolean lost) {
        if (lost || alloc.node() < 0) {
            return Alloc.Client.LOST;
        }
        return switch (clusterState.node(alloc.node()).status()) {
            case DOWN -> Alloc.Client.LOST;
            case DISCONNECTED -> alloc.client();
            case READY, INITIALIZING -> Alloc.Client.COMPLETE;
        };
    }

    private boolean isUp(Alloc alloc) {
        return alloc.node() >= 0 && clusterState.node(alloc.node()).status() == NodeStatus.READY;
    }

    /** Takes back an ending that comes to nothing. */
    void undo(Alloc before, Alloc ended) {
        outcome.freed().remove(ended);
        clusterState.stop(ended);
        clusterState.start(before);
        clusterState.planned().ended().remove(before);
        Change change = changes.get(before.group());
        if (change != null) {
            change.ended().remove(before);
        }
    }
}
