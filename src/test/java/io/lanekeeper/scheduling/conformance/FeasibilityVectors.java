package io.lanekeeper.scheduling.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.Evaluation;
import io.lanekeeper.scheduling.place.RandomSelector;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A cluster and a job: every node's verdict, what one evaluation places, and what it records. */
final class FeasibilityVectors {
    private static final int ORDERS = 20;

    private FeasibilityVectors() {}

    static boolean hasClassCache(JsonNode vector) {
        return !vector.path("expect").path("classCache").isEmpty();
    }

    static List<String> verdicts(JsonNode vector) {
        Job job = Vectors.job(vector.path("input").path("job"));
        ClusterState clusterState = new ClusterState(Vectors.cluster(vector), List.of(job));
        List<String> differences = new ArrayList<>();
        for (TaskGroup group : job.groups()) {
            GroupRule rule = new GroupRule(job, group, clusterState.version());
            vector.path("expect").path("verdicts").path(group.name()).properties().forEach(e -> {
                String ours = text(Verdict.reasons(clusterState, rule, clusterState.indexOf(e.getKey()).orElseThrow()));
                Metrics.compare(differences, group.name() + " on " + e.getKey(), ours, text(e.getValue()));
            });
            differences.addAll(hasClassCache(vector) ? List.of() : unacceptable(vector, clusterState, rule));
        }
        return differences;
    }

    /** Nodes that Nomad took and we would refuse, what the evaluation itself placed aside. */
    private static List<String> unacceptable(JsonNode vector, ClusterState clusterState, GroupRule rule) {
        List<String> differences = new ArrayList<>();
        vector.path("expect").path("nodes").path(rule.group().name()).forEach(id -> {
            if (!Verdict.takes(clusterState, rule, clusterState.indexOf(id.asText()).orElseThrow())) {
                differences.add("we refuse " + rule.group().name() + " on " + id.asText());
            }
        });
        return differences;
    }

    private static String text(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return "fits";
        }
        Reason first = reasons.getFirst();
        return first instanceof Reason.Exhausted ? "exhausted " + first.nomad() : first.nomad();
    }

    private static String text(JsonNode verdict) {
        if (!verdict.path("feasible").asBoolean()) {
            return verdict.path("reason").asText();
        }
        return verdict.path("fits").asBoolean() ? "fits" : "exhausted " + verdict.path("exhausted").asText();
    }

    /**
     * What differs in one evaluation. Nomad's order of nodes and groups is random, also where 40 of its runs agreed: it
     * is enough that one of a few of our orders gives its answer.
     */
    static List<String> evaluation(JsonNode vector) {
        List<String> differences = evaluation(vector, 0);
        for (int seed = 1; seed < ORDERS && !differences.isEmpty(); seed++) {
            List<String> others = evaluation(vector, seed);
            differences = others.isEmpty() ? others : differences;
        }
        return differences;
    }

    private static List<String> evaluation(JsonNode vector, long seed) {
        Job job = Vectors.job(vector.path("input").path("job"));
        ClusterState clusterState = new ClusterState(Vectors.cluster(vector), List.of(job));
        Map<GroupKey, Change> changes = new TreeMap<>();
        RandomSelector order = new RandomSelector(clusterState, job, new SplittableRandom(seed), (int) seed);
        new Evaluation(clusterState, job, order, changes, Instant.EPOCH).run("");
        List<String> differences = new ArrayList<>();
        JsonNode expect = vector.path("expect");
        for (TaskGroup group : job.groups()) {
            Change change = changes.get(job.keyOf(group));
            compare(differences, group.name(), change, expect);
        }
        return differences;
    }

    private static void compare(
            List<String> differences, String group, @org.jspecify.annotations.Nullable Change change, JsonNode expect) {
        int placed = change == null ? 0 : change.placed().size() + change.moved().size();
        if (expect.path("stable").path("placed").asBoolean()) {
            Metrics.compare(differences, group + ".placed", placed, expect.path("placed").path(group).asInt());
        }
        if (expect.path("stable").path("failed").asBoolean()) {
            JsonNode failed = expect.path("failed").path(group);
            boolean refused = change != null && change.refused().isPresent();
            Metrics.compare(differences, group + ".failed", refused, !failed.isMissingNode());
            if (change != null && refused && !failed.isMissingNode()) {
                differences.addAll(Metrics.differences(group, change.refused().orElseThrow(), failed));
            }
        }
    }
}
