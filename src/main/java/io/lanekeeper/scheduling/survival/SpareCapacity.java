package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.cluster.Resources;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.stream.Stream;

/**
 * How many more allocations of a group each node has room for, everything else staying where it is. Worked out once: a
 * loss takes the rooms of the lost nodes away and fills others, both of which can be counted without playing it.
 * {@code distinct_property} is not looked at: with it there may be fewer.
 */
final class SpareCapacity {
    /** More than any group needs. */
    private static final int PLENTY = 1_000_000;

    private final GroupState group;
    private final int[] free;
    private final int[] running;
    private final int[] held;
    private final boolean countable;
    private long total;

    /** @param losses knows from where the group's endpoint is out of reach: there are no rooms for it */
    SpareCapacity(ClusterState clusterState, GroupState group, Losses losses) {
        this.group = group;
        this.free = new int[clusterState.size()];
        this.running = new int[clusterState.size()];
        this.held = new int[clusterState.size()];
        boolean counts = constraints(group.rule()).noneMatch(c -> c.operator().equals("distinct_property"));
        boolean one = constraints(group.rule()).anyMatch(c -> c.operator().equals("distinct_hosts"));
        for (Alloc alloc : group.running()) {
            if (alloc.node() >= 0) {
                held[alloc.node()]++;
                if (!losses.cutOff(clusterState, group.rule(), alloc.node())) {
                    running[alloc.node()]++;
                }
            }
        }
        for (int i = 0; i < free.length; i++) {
            free[i] = spare(clusterState, i, one);
            if (free[i] > 0 && losses.cutOff(clusterState, group.rule(), i)) {
                free[i] = 0;
                counts = false;
            }
            total += free[i];
        }
        this.countable = counts;
    }

    private static Stream<Constraint> constraints(GroupRule rule) {
        return Stream.concat(rule.job().constraints().stream(), rule.group().constraints().stream());
    }

    private int spare(ClusterState clusterState, int node, boolean one) {
        GroupRule rule = group.rule();
        boolean will = clusterState.node(node).takesWork()
                && (rule.singlesOut() ? rule.feasible(clusterState.node(node))
                        : group.feasible(clusterState.kinds(), clusterState.kinds().of(node), clusterState));
        if (!will || new Distinct(clusterState).sharesHost(rule, node)) {
            return 0;
        }
        Resources left = clusterState.free(node);
        Resources ask = rule.ask();
        int limit = clusterState.node(node).maxAllocs();
        long fits = Math.min(times(left.cpu(), ask.cpu()),
                Math.min(times(left.memoryMb(), ask.memoryMb()), times(left.diskMb(), ask.diskMb())));
        long most = limit > 0 ? Math.min(fits, Math.max(0, limit - clusterState.on(node).size())) : fits;
        return (int) Math.min(one ? 1 : PLENTY, most);
    }

    private static long times(long left, long ask) {
        if (left < 0) {
            return 0;
        }
        return ask <= 0 ? PLENTY : left / ask;
    }

    GroupState group() {
        return group;
    }

    /** Whether counting is enough to know that it can be placed, and within reach of its endpoint. */
    boolean countable() {
        return countable;
    }

    long total() {
        return total;
    }

    int free(int node) {
        return free[node];
    }

    /** How many have to go elsewhere when the node goes, within reach of their endpoint or not. */
    int held(int node) {
        return held[node];
    }

    /** How many run there within reach of their endpoint. */
    int running(int node) {
        return running[node];
    }

    /** How many rooms of this group one allocation that asks for so much may take away. */
    long taken(Resources other) {
        Resources ask = group.rule().ask();
        return Math.max(1, Math.max(parts(other.cpu(), ask.cpu()),
                Math.max(parts(other.memoryMb(), ask.memoryMb()), parts(other.diskMb(), ask.diskMb()))));
    }

    private static long parts(long other, long ask) {
        return ask <= 0 ? 0 : Math.ceilDiv(Math.max(0, other), ask);
    }
}
