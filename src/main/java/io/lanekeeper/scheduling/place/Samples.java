package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Repeats an evaluation in random orders. The standard error of a chance c of n samples is sqrt(c (1 - c) / n): at most
 * 0.0035 for 20,000.
 */
public final class Samples {
    private Samples() {}

    /** How often each set of new places came out, by node indexes in ascending order; for one group of the job. */
    public static Map<String, Integer> places(ClusterState clusterState, Job job, GroupKey group, int samples,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> counts = new TreeMap<>();
        ClusterState copy = clusterState.copy();
        for (int i = 0; i < samples; i++) {
            Map<GroupKey, Change> changes = new TreeMap<>();
            new Evaluation(copy, job, new RandomSelector(copy, job, random.split()), changes, Instant.EPOCH).run("");
            Change change = changes.get(group);
            counts.merge(change == null ? "" : key(change), 1, Integer::sum);
            copy = undone(copy, changes) ? copy : clusterState.copy();
        }
        return counts;
    }

    /** Takes back what was placed, which is cheaper than a new copy; not possible where something ended. */
    private static boolean undone(ClusterState clusterState, Map<GroupKey, Change> changes) {
        changes.values()
                .forEach(c -> Stream.concat(c.moved().stream(), c.placed().stream()).forEach(clusterState::stop));
        return changes.values().stream().allMatch(c -> c.ended().isEmpty());
    }

    private static String key(Change change) {
        List<String> nodes = Stream.concat(change.moved().stream(), change.placed().stream())
                .map(Alloc::node)
                .sorted()
                .map(String::valueOf)
                .toList();
        return String.join("+", nodes);
    }
}
