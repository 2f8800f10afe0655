package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups that want the same room: who gets it depends on the order in which the servers look at them.
 *
 * @param groups sorted by key
 * @param outcomes the likeliest first
 */
public record Race(List<GroupKey> groups, List<Outcome> outcomes) {
    public Race {
        groups = List.copyOf(groups);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One way it may end.
     *
     * @param chance that it does
     * @param first those that have all they want: they were first
     * @param waiting how many the others lack
     */
    public record Outcome(double chance, List<GroupKey> first, SortedMap<GroupKey, Integer> waiting) {
        public Outcome {
            first = List.copyOf(first);
            waiting = new TreeMap<>(waiting);
        }
    }
}
