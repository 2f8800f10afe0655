package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import java.util.List;
import java.util.SortedMap;

/**
 * What one step did to one group. Nodes are given by ID, one entry per allocation in {@code before} and {@code after}.
 *
 * @param landing every node the group may land on now; none unless something was to be placed
 * @param cutOff those of {@code after} from which an endpoint of the group is out of reach
 * @param waitsFor groups of the same dtle job that wait, so that this one runs and replicates nothing
 */
public record GroupResult(
        GroupKey group,
        List<String> before,
        List<String> after,
        Effect effect,
        Candidates landing,
        List<String> cutOff,
        List<String> waitsFor) {
    public GroupResult {
        before = List.copyOf(before);
        after = List.copyOf(after);
        cutOff = List.copyOf(cutOff);
        waitsFor = List.copyOf(waitsFor);
    }

    /** Every node the group may land on now, sorted by name; empty unless something was to be placed. */
    public List<String> candidates() {
        return landing.ids();
    }

    /** How likely each candidate is, summing to 1 per allocation placed; empty while they are not computed. */
    public SortedMap<String, Double> chances() {
        return landing.chances();
    }
}
