package io.lanekeeper.scheduling.survival;

import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each node holds that would have to go elsewhere, and how much room of one group's the rest of it would take.
 * Remembered: pairs ask for it again and again.
 */
final class DisplacedAllocs {
    /** Up to so many nodes what was counted is kept for every group. */
    private static final int REMEMBERED = 4_000;
    private static final int UNKNOWN = -1;

    private final ClusterState clusterState;
    private final Function<GroupState, SpareCapacity> spare;
    private final List<@Nullable List<SpareCapacity>> held;
    private final Map<SpareCapacity, int[]> taken = new HashMap<>();

    DisplacedAllocs(ClusterState clusterState, Function<GroupState, SpareCapacity> spare) {
        this.clusterState = clusterState;
        this.spare = spare;
        this.held = new ArrayList<>(Collections.nCopies(clusterState.size(), null));
    }

    /** Whether counting shows that everything the two hold has room elsewhere. */
    boolean harmless(int a, int b) {
        return harmless(held(a), a, b) && harmless(held(b), a, b);
    }

    private boolean harmless(List<SpareCapacity> own, int a, int b) {
        for (SpareCapacity group : own) {
            long left = group.total() - group.free(a) - group.free(b) - taken(group, a) - taken(group, b);
            if (!group.countable() || left < group.held(a) + group.held(b)) {
                return false;
            }
        }
        return true;
    }

    /** The groups on a node that Nomad would place anew. */
    private List<SpareCapacity> held(int node) {
        List<SpareCapacity> known = held.get(node);
        if (known == null) {
            Set<SpareCapacity> all = new LinkedHashSet<>();
            for (Alloc alloc : clusterState.on(node)) {
                GroupState group = alloc.wanted() ? clusterState.group(alloc.group()) : null;
                if (group != null && !group.rule().job().type().everywhere()) {
                    all.add(spare.apply(group));
                }
            }
            known = List.copyOf(all);
            held.set(node, known);
        }
        return known;
    }

    /** How many rooms of the group everything else on the node may take away. */
    private long taken(SpareCapacity own, int node) {
        if (clusterState.size() > REMEMBERED) {
            return count(own, node);
        }
        int[] known = taken.computeIfAbsent(own, o -> {
            int[] none = new int[clusterState.size()];
            Arrays.fill(none, UNKNOWN);
            return none;
        });
        if (known[node] == UNKNOWN) {
            known[node] = (int) Math.min(count(own, node), Integer.MAX_VALUE / 4);
        }
        return known[node];
    }

    private long count(SpareCapacity own, int node) {
        long sum = 0;
        for (Alloc other : clusterState.on(node)) {
            if (other.wanted() && !other.group().equals(own.group().rule().key())) {
                sum += own.taken(other.resources());
            }
        }
        return sum;
    }
}
