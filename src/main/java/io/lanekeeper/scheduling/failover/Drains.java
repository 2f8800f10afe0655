package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The drains under way. Each moves what it may in rounds, and ends when nothing but system jobs is left or its
 * deadline has come. Nomad: {@code nomad/drainer/drainer.go}.
 */
final class Drains {
    private final ClusterState clusterState;
    private final Workers workers;
    private final Timeline timeline;
    private final TreeMap<Integer, DrainOptions> options = new TreeMap<>();

    /** Those that go on already; how they were asked for is not known, and their deadlines are taken for never. */
    Drains(ClusterState clusterState, Workers workers, Timeline timeline) {
        this.clusterState = clusterState;
        this.workers = workers;
        this.timeline = timeline;
        for (int i = 0; i < clusterState.size(); i++) {
            if (clusterState.node(i).draining()) {
                options.put(i, new DrainOptions(Optional.empty(), false));
            }
        }
    }

    Drains copy(ClusterState other, Workers otherWorkers, Timeline otherTimeline) {
        Drains copy = new Drains(other, otherWorkers, otherTimeline);
        copy.options.clear();
        copy.options.putAll(options);
        return copy;
    }

    void begin(int index, DrainOptions asked) {
        Node node = clusterState.node(index);
        clusterState.set(index, node.with(node.status(), false, true));
        options.put(index, asked);
        asked.deadline().ifPresent(d -> timeline.add(new Timeline.Due.DrainDeadline(workers.now().plus(d), index)));
    }

    /** The client is in use again. */
    void cancel(int index) {
        options.remove(index);
        forgetDeadline(index);
    }

    /** No drain goes on by itself. */
    void forget() {
        options.clear();
    }

    /** Rounds, until nothing more may move. */
    void goOn() {
        boolean moved = !options.isEmpty();
        while (moved) {
            moved = false;
            for (int node : List.copyOf(options.keySet())) {
                List<Alloc> round = Draining.round(clusterState, node);
                workers.migrate(round);
                moved |= !round.isEmpty();
                if (round.isEmpty() && Draining.onlySystemLeft(clusterState, node)) {
                    finish(node);
                }
            }
        }
    }

    /** The drain is over: what is left is told to move at once. */
    void finish(int index) {
        DrainOptions asked = options.remove(index);
        if (asked != null) {
            forgetDeadline(index);
            workers.migrate(Draining.remaining(clusterState, index, asked.ignoreSystemJobs()));
            Node node = clusterState.node(index);
            clusterState.set(index, node.with(node.status(), false, false));
        }
    }

    private void forgetDeadline(int index) {
        timeline.remove(d -> d instanceof Timeline.Due.DrainDeadline deadline && deadline.node() == index);
    }
}
