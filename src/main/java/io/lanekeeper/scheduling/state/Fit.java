package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.Resources;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        Ports.taken(clusterState, rule, node)
                .ifPresent(port -> all.add(new Reason.Exhausted("network: reserved port collision " + port, 1, 0)));
        if (limit > 0 && running >= limit) {
            all.add(new Reason.Exhausted("max allocation exceeded", 1, Math.max(0, limit - running)));
        }
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

    /** Whether a port that the group asks for is taken. */
    public boolean lacksPort(GroupRule rule, int node) {
        return Ports.taken(clusterState, rule, node).isPresent();
    }

    /** Whether its ports are free once these allocations are gone. */
    public boolean hasPortsWithout(GroupRule rule, int node, Set<Alloc> gone) {
        return Ports.free(clusterState, rule, node, gone);
    }

    /** Whether the allocation holds the port; an empty address is any. */
    public static boolean holds(ClusterState clusterState, Alloc alloc, HeldPort port) {
        return Ports.holds(clusterState, alloc, port);
    }

    /** Whether there is room once these allocations are gone. */
    public boolean hasRoomWithout(GroupRule rule, int node, Set<Alloc> gone) {
        Resources free = gone.stream().map(Alloc::resources).reduce(clusterState.free(node), Resources::plus);
        Resources ask = rule.ask();
        int limit = clusterState.node(node).maxAllocs();
        return ask.cpu() <= free.cpu() && ask.memoryMb() <= free.memoryMb() && ask.diskMb() <= free.diskMb()
                && (limit <= 0 || clusterState.on(node).size() - gone.size() < limit)
                && Ports.free(clusterState, rule, node, gone);
    }

    private static void addShort(List<Reason> all, String dimension, long ask, long free) {
        if (ask > free) {
            all.add(new Reason.Exhausted(dimension, ask, free));
        }
    }
}
