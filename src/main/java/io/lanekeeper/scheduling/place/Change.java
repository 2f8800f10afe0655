package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.state.Alloc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one or more evaluations did to one group. */
public final class Change {
    private final GroupKey group;
    private final List<Alloc> ended = new ArrayList<>();
    private final List<Alloc> moved = new ArrayList<>();
    private final List<Alloc> placed = new ArrayList<>();
    private final List<List<Share>> shares = new ArrayList<>();
    private Optional<AllocMetric> refused = Optional.empty();
    private int missing;

    /** Nothing done yet. */
    public Change(GroupKey group) {
        this.group = group;
    }

    public GroupKey group() {
        return group;
    }

    /** Those that ended. */
    public List<Alloc> ended() {
        return ended;
    }

    /** New ones that take the place of one that ended. */
    public List<Alloc> moved() {
        return moved;
    }

    /** New ones without a predecessor. */
    public List<Alloc> placed() {
        return placed;
    }

    /** Where each of the new ones could have landed, in the order of their placing. */
    public List<List<Share>> shares() {
        return shares;
    }

    /** Where its new ones landed when the step was played many times; instead of what one play knew. */
    public void landed(List<Share> chances) {
        shares.clear();
        shares.add(List.copyOf(chances));
    }

    /** What Nomad recorded when it could not place one; from the last evaluation. */
    public Optional<AllocMetric> refused() {
        return refused;
    }

    /** How many are wanted and have no place after the last evaluation. */
    public int missing() {
        return missing;
    }

    void refused(Optional<AllocMetric> metric, int howMany) {
        refused = metric;
        missing = howMany;
    }
}
