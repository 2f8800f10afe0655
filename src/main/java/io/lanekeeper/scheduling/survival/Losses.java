package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.failover.Servers;
import io.lanekeeper.scheduling.place.Likeliest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays losses from one state, each on a copy. */
final class Losses {
    private final Servers from;
    private final Set<GroupKey> waitedBefore;

    Losses(Servers from) {
        this.from = from;
        this.waitedBefore = Set.copyOf(from.waiting().keySet());
    }

    /** What is lost when these nodes go down at the same moment. */
    List<GroupKey> of(Collection<Integer> nodes) {
        return lost(played(from, nodes));
    }

    /** The state after these went down, from this or a later state. */
    Servers played(Servers state, Collection<Integer> nodes) {
        Servers copy = state.copy((w, job) -> new Likeliest(w, job, group -> Optional.empty(), 0));
        copy.down(nodes);
        return copy;
    }

    /** What waits there and did not wait at first. */
    List<GroupKey> lost(Servers after) {
        TreeSet<GroupKey> lost = new TreeSet<>(after.waiting().keySet());
        lost.removeAll(waitedBefore);
        lost.removeIf(key -> after.world()
                .rule(key)
                .map(rule -> rule.job().type().everywhere())
                .orElse(true));
        return List.copyOf(lost);
    }

    Servers from() {
        return from;
    }
}
