package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/** Whether one more allocation of a group has room on a node. */
public final class Fit {
    private final ClusterState clusterState;

    public Fit(ClusterState clusterState) {
        this.clusterState = clusterState;
    }

    /** Every dimension that is short, in the order in which Nomad looks at them; none when it fits. */
    public List<Reason> shortOf(GroupRule rule, int node) {
        Resources free = clusterState.free(node);
        Resources ask = rule.ask();
        List<Reason> all = new ArrayList<>();
        int limit = clusterState.node(node).maxAllocs();
        int running = clusterState.on(node).size();
        if (limit > 0 && running >= limit) {
            all.add(new Reason.Exhausted("max allocation exceeded", 1, Math.max(0, limit - running)));
        }
        Ports.taken(clusterState, rule, node)
                .ifPresent(port -> all.add(new Reason.Exhausted("network: reserved port collision " + port, 1, 0)));
        addShort(all, "cpu", ask.cpu(), free.cpu());
        addShort(all, "memory", ask.memoryMb(), free.memoryMb());
        addShort(all, "disk", ask.diskMb(), free.diskMb());
        return all;
    }

    /** Whether nothing is short. */
    public boolean hasRoom(GroupRule rule, int node) {
        Resources free = clusterState.free(node);
        Resources ask = rule.ask();
        int limit = clusterState.node(node).maxAllocs();
        return ask.cpu() <= free.cpu() && ask.memoryMb() <= free.memoryMb() && ask.diskMb() <= free.diskMb()
                && (limit <= 0 || clusterState.on(node).size() < limit)
                && Ports.taken(clusterState, rule, node).isEmpty();
    }

    private static void addShort(List<Reason> all, String dimension, long ask, long free) {
        if (ask > free) {
            all.add(new Reason.Exhausted(dimension, ask, free));
        }
    }
}
