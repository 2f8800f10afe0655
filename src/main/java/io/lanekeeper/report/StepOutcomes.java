package io.lanekeeper.report;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.preview.Effect;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.scheduling.rule.AllocMetric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a step comes to: its groups by outcome, the worst first and causes before what they bring about; groups that are
 * called alike, and wait for the same reasons, in one bunch.
 */
public record StepOutcomes(List<Bunch> bunches) {
    public StepOutcomes {
        bunches = List.copyOf(bunches);
    }

    /** What becomes of a group, in the order in which it is told. */
    public enum Outcome {
        WAITS,
        CUT_OFF,
        LOST,
        MOVES,
        PLACED,
        RESTARTS,
        /** It runs, and replicates nothing: its partner waits. */
        IDLE
    }

    /**
     * Groups of one name of several jobs that share an outcome.
     *
     * @param name of the groups
     * @param results by job; at least one
     */
    public record Bunch(Outcome outcome, String name, List<GroupResult> results) {
        public Bunch {
            results = List.copyOf(results);
        }
    }

    /** What makes groups stand in one bunch. */
    private record Alike(Outcome outcome, String name, Optional<AllocMetric> refused) {}

    /** Groups that merely stay are left out. */
    public static StepOutcomes of(StepResult result) {
        Map<GroupKey, AllocMetric> refused = new HashMap<>();
        for (Unplaced unplaced : result.unplaced()) {
            refused.put(unplaced.group(), unplaced.nomad());
        }
        Map<Alike, List<GroupResult>> alike = new LinkedHashMap<>();
        for (GroupResult each : result.notable()) {
            outcome(each).ifPresent(outcome -> alike.computeIfAbsent(
                    new Alike(outcome, each.group().group(), Optional.ofNullable(refused.get(each.group()))),
                    a -> new ArrayList<>()).add(each));
        }
        List<Bunch> bunches = new ArrayList<>();
        alike.forEach((what, results) -> bunches.add(new Bunch(what.outcome(), what.name(),
                results.stream().sorted(Comparator.comparing(GroupResult::group)).toList())));
        bunches.sort(Comparator.comparing(Bunch::outcome).thenComparing(Bunch::name));
        return new StepOutcomes(bunches);
    }

    private static Optional<Outcome> outcome(GroupResult result) {
        if (result.effect() == Effect.WAITS) {
            return Optional.of(Outcome.WAITS);
        }
        if (!result.cutOff().isEmpty()) {
            return Optional.of(Outcome.CUT_OFF);
        }
        return switch (result.effect()) {
            case WAITS -> Optional.of(Outcome.WAITS);
            case LOST -> Optional.of(Outcome.LOST);
            case MOVES -> Optional.of(Outcome.MOVES);
            case PLACED -> Optional.of(Outcome.PLACED);
            case RESTARTS -> Optional.of(Outcome.RESTARTS);
            case STAYS -> result.waitsFor().isEmpty() ? Optional.empty() : Optional.of(Outcome.IDLE);
        };
    }

    /** How many groups come to each outcome; outcomes of none are left out. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new TreeMap<>();
        bunches.forEach(b -> counts.merge(b.outcome(), b.results().size(), Integer::sum));
        return counts;
    }
}
