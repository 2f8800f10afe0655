package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts a group's allocations by what has become of their nodes. Nomad: {@code filterByTainted} in {@code
 * scheduler/reconciler/filters.go} (1.5: {@code scheduler/reconcile_util.go}).
 */
final class Tainted {
    final List<Alloc> untainted = new ArrayList<>();
    final List<Alloc> migrate = new ArrayList<>();
    final List<Alloc> lost = new ArrayList<>();
    final List<Alloc> disconnecting = new ArrayList<>();
    final List<Alloc> reconnecting = new ArrayList<>();

    private final ClusterState clusterState;
    private final DisconnectRule rule;
    private final Instant now;

    private Tainted(ClusterState clusterState, DisconnectRule rule, Instant now) {
        this.clusterState = clusterState;
        this.rule = rule;
        this.now = now;
    }

    static Tainted sort(List<Alloc> allocs, ClusterState clusterState, DisconnectRule rule, Instant now) {
        Tainted sorted = new Tainted(clusterState, rule, now);
        boolean today = clusterState.version().atLeast(1, 8, 0);
        for (Alloc alloc : allocs) {
            if (today) {
                sorted.add(alloc);
            } else {
                sorted.addBefore18(alloc);
            }
        }
        return sorted;
    }

    static boolean expired(Alloc alloc, DisconnectRule rule, Instant now) {
        return alloc.client() == Alloc.Client.UNKNOWN && alloc.details()
                .unknownSince()
                .map(since -> !since.plus(rule.lostAfter().orElse(Duration.ZERO)).isAfter(now))
                .orElse(false);
    }

    private void add(Alloc alloc) {
        boolean reconnects = alloc.reconnects() && switch (alloc.client()) {
            case UNKNOWN, RUNNING, FAILED -> true;
            case COMPLETE, LOST -> false;
        };
        boolean failed = alloc.client() == Alloc.Client.FAILED;
        if (reconnects && failed && alloc.desired() == Alloc.Desired.RUN) {
            reconnecting.add(alloc);
        } else if (alloc.over() && !reconnects) {
            addOver(alloc);
        } else if (expired(alloc, rule, now)) {
            lost.add(alloc);
        } else if (!(reconnects && failed)) {
            addByNode(alloc, reconnects);
        }
    }

    private void addOver(Alloc alloc) {
        if (alloc.desired() != Alloc.Desired.RUN) {
            return;
        }
        (alloc.deployment().canary() && alloc.details().migrate() ? migrate : untainted).add(alloc);
    }

    private void addByNode(Alloc alloc, boolean reconnects) {
        if (alloc.node() < 0) {
            lost.add(alloc);
            return;
        }
        NodeStatus status = clusterState.node(alloc.node()).status();
        boolean unknown = alloc.client() == Alloc.Client.UNKNOWN;
        if (status == NodeStatus.DISCONNECTED) {
            (unknown ? untainted : rule.lostAfter().isEmpty() ? lost : disconnecting).add(alloc);
        } else if (alloc.details().migrate()) {
            migrate.add(alloc);
        } else if (status == NodeStatus.DOWN) {
            boolean kept = !replaces(rule);
            (kept && unknown ? untainted : kept ? disconnecting : lost).add(alloc);
        } else {
            (reconnects ? reconnecting : untainted).add(alloc);
        }
    }

    /** Whether a replacement is placed while the client is away. */
    static boolean replaces(DisconnectRule rule) {
        return rule.replace() && !rule.preventRescheduleOnLost();
    }

    private void addBefore18(Alloc alloc) {
        boolean supported = rule.lostAfter().isPresent();
        boolean unknown = alloc.client() == Alloc.Client.UNKNOWN;
        boolean failed = alloc.client() == Alloc.Client.FAILED;
        boolean running = alloc.desired() == Alloc.Desired.RUN;
        boolean reconnects = supported && alloc.reconnects()
                && (unknown || failed || alloc.client() == Alloc.Client.RUNNING);
        NodeStatus status = alloc.node() < 0 ? NodeStatus.DOWN : clusterState.node(alloc.node()).status();
        if (reconnects && running && failed) {
            reconnecting.add(alloc);
        } else if (status == NodeStatus.DISCONNECTED && !supported) {
            lost.add(alloc);
        } else if (status == NodeStatus.DISCONNECTED && alloc.client() == Alloc.Client.RUNNING) {
            disconnecting.add(alloc);
        } else if (alloc.over() && !reconnects) {
            untainted.add(alloc);
        } else if (alloc.details().migrate()) {
            migrate.add(alloc);
        } else if (supported && expired(alloc, rule, now)) {
            lost.add(alloc);
        } else if ((supported && unknown && running) || (reconnects && failed)) {
            return;
        } else if (status == NodeStatus.DOWN) {
            lost.add(alloc);
        } else {
            (reconnects ? reconnecting : untainted).add(alloc);
        }
    }
}
