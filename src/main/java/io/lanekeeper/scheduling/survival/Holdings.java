package io.lanekeeper.scheduling.survival;

import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.World;
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
final class Holdings {
    /** Up to so many nodes what was counted is kept for every group. */
    private static final int REMEMBERED = 4_000;
    private static final int UNKNOWN = -1;

    private final World world;
    private final Function<GroupState, Rooms> rooms;
    private final List<@Nullable List<Rooms>> held;
    private final Map<Rooms, int[]> taken = new HashMap<>();

    Holdings(World world, Function<GroupState, Rooms> rooms) {
        this.world = world;
        this.rooms = rooms;
        this.held = new ArrayList<>(Collections.nCopies(world.size(), null));
    }

    /** Whether counting shows that everything the two hold has room elsewhere. */
    boolean harmless(int a, int b) {
        return harmless(held(a), a, b) && harmless(held(b), a, b);
    }

    private boolean harmless(List<Rooms> own, int a, int b) {
        for (Rooms group : own) {
            long left = group.total() - group.free(a) - group.free(b) - taken(group, a) - taken(group, b);
            if (!group.countable() || left < group.held(a) + group.held(b)) {
                return false;
            }
        }
        return true;
    }

    /** The groups on a node that Nomad would place anew. */
    private List<Rooms> held(int node) {
        List<Rooms> known = held.get(node);
        if (known == null) {
            Set<Rooms> all = new LinkedHashSet<>();
            for (Alloc alloc : world.on(node)) {
                GroupState group = alloc.wanted() ? world.group(alloc.group()) : null;
                if (group != null && !group.rule().job().type().everywhere()) {
                    all.add(rooms.apply(group));
                }
            }
            known = List.copyOf(all);
            held.set(node, known);
        }
        return known;
    }

    /** How many rooms of the group everything else on the node may take away. */
    private long taken(Rooms own, int node) {
        if (world.size() > REMEMBERED) {
            return count(own, node);
        }
        int[] known = taken.computeIfAbsent(own, o -> {
            int[] none = new int[world.size()];
            Arrays.fill(none, UNKNOWN);
            return none;
        });
        if (known[node] == UNKNOWN) {
            known[node] = (int) Math.min(count(own, node), Integer.MAX_VALUE / 4);
        }
        return known[node];
    }

    private long count(Rooms own, int node) {
        long sum = 0;
        for (Alloc other : world.on(node)) {
            if (other.wanted() && !other.group().equals(own.group().rule().key())) {
                sum += own.taken(other.resources());
            }
        }
        return sum;
    }
}
