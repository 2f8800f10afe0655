package io.lanekeeper.scheduling.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.place.Samples;
import io.lanekeeper.scheduling.place.VisitLimit;
import io.lanekeeper.scheduling.rank.Odds;
import io.lanekeeper.scheduling.rank.Score;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A job that fits: every node's score, and how often each was taken in many evaluations. */
final class PlacementVectors {
    private static final int SAMPLES = 20_000;
    private static final double LEAST_P = 1e-6;

    private double distance;
    private double expectedDistance;

    /** {@code mean distance / that of Nomad's own sampling}. */
    double ratio() {
        return distance / expectedDistance;
    }

    List<String> differences(JsonNode vector) {
        Job job = Vectors.job(vector.path("input").path("job"));
        ClusterState clusterState = new ClusterState(Vectors.cluster(vector), List.of(job));
        GroupState group = Objects.requireNonNull(clusterState.group(job.keyOf(job.groups().getFirst())));
        List<String> differences = new ArrayList<>(scores(clusterState, group, vector.path("expect").path("scores")));
        Map<String, Double> ours = chances(clusterState, job, group, vector.path("expect").path("new").asInt());
        Map<String, Double> nomads = new TreeMap<>();
        vector.path("expect")
                .path("distribution")
                .properties()
                .forEach(e -> nomads.put(e.getKey(), e.getValue().asDouble()));
        int runs = vector.path("expect").path("runs").asInt();
        Set<String> possible = ours.entrySet()
                .stream()
                .filter(e -> e.getValue() > 0)
                .flatMap(e -> Arrays.stream(e.getKey().split("\\+", -1)))
                .collect(Collectors.toSet());
        nomads.keySet()
                .stream()
                .filter(k -> !possible.containsAll(List.of(k.split("\\+", -1))))
                .forEach(k -> differences.add("impossible for us: " + k));
        double p = Statistics.chiSquareP(ours, nomads, runs);
        if (p < LEAST_P) {
            differences.add("p = " + p + ": ours " + ours + ", Nomad's " + nomads);
        }
        distance += Statistics.distance(ours, nomads);
        expectedDistance += Statistics.expectedDistance(ours, runs);
        return differences;
    }

    private static List<String> scores(ClusterState clusterState, GroupState group, JsonNode expected) {
        List<String> differences = new ArrayList<>();
        expected.properties().forEach(e -> {
            Scorer.Ranking ranking = new Scorer(clusterState).ranking(group.rule());
            Score ours = ranking.score(clusterState.indexOf(e.getKey()).orElseThrow(), Set.of());
            JsonNode nomads = e.getValue();
            compare(differences, e.getKey() + " binpack", OptionalDouble.of(ours.binpack()), nomads.path("binpack"));
            compare(differences, e.getKey() + " anti", ours.antiAffinity(), nomads.path("job-anti-affinity"));
            compare(differences, e.getKey() + " affinity", ours.affinity(), nomads.path("node-affinity"));
            compare(differences, e.getKey() + " penalty", ours.penalty(), nomads.path("node-reschedule-penalty"));
            compare(differences, e.getKey() + " spread", ours.spread(), nomads.path("allocation-spread"));
            compare(differences, e.getKey() + " final", OptionalDouble.of(ours.total()), nomads.path("final"));
        });
        return differences;
    }

    private static void compare(List<String> differences, String what, OptionalDouble ours, JsonNode nomads) {
        double expected = nomads.asText().equals("-Infinity") ? Double.NEGATIVE_INFINITY : nomads.asDouble();
        double found = ours.orElse(0);
        if (found != expected && !(Math.abs(found - expected) <= 1e-9)) {
            differences.add(what + ": ours " + found + ", Nomad's " + expected);
        }
    }

    private static Map<String, Double> chances(ClusterState clusterState, Job job, GroupState group, int news) {
        Scorer.Ranking ranking = new Scorer(clusterState).ranking(group.rule());
        if (news > 1 || ranking.dependsOnOrder()) {
            return sampled(clusterState, job, group.rule().key());
        }
        int[] nodes = IntStream.range(0, clusterState.size())
                .filter(i -> Verdict.takes(clusterState, group.rule(), i))
                .toArray();
        int ready = (int) IntStream.range(0, clusterState.size())
                .filter(i -> clusterState.node(i).takesWork()
                        && group.rule().inPoolAndDatacenters(clusterState.node(i)))
                .count();
        int limit = new VisitLimit(clusterState, job.type(), ready).forGroup(ranking.looksFurther(),
                group.rule().group().count());
        double[] scores = Arrays.stream(nodes).mapToDouble(i -> ranking.score(i, Set.of()).total()).toArray();
        int[] sizes = new int[nodes.length];
        Arrays.fill(sizes, 1);
        double[] odds = Odds.perNode(scores, sizes, limit);
        Map<String, Double> chances = new TreeMap<>();
        for (int i = 0; i < nodes.length; i++) {
            chances.put(clusterState.node(nodes[i]).id(), odds[i]);
        }
        return chances;
    }

    private static Map<String, Double> sampled(ClusterState clusterState, Job job, GroupKey group) {
        Map<String, Double> chances = new TreeMap<>();
        Samples.places(clusterState, job, group, SAMPLES, 1)
                .forEach((key, times) -> chances.merge(
                        Arrays.stream(key.split("\\+"))
                                .map(i -> clusterState.node(Integer.parseInt(i)).id())
                                .sorted()
                                .collect(Collectors.joining("+")),
                        times / (double) SAMPLES, Double::sum));
        return chances;
    }
}
