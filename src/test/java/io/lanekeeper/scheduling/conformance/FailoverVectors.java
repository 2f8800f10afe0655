package io.lanekeeper.scheduling.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.scheduling.failover.EvaluationOrder;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.RandomSelector;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Jobs that run, then nodes that go and come back: Nomad's own choices are replayed and asked after. */
final class FailoverVectors {
    private static final int SAMPLES = 200;
    private static final int ARRANGEMENTS = 8;
    /** That Nomad never took a node which we take is chance as long as it is likelier than this. */
    private static final double CHANCE = 1e-3;

    /** The vectors' order: by job, what waits after the jobs of the node, and drains only while they are begun. */
    private static final EvaluationOrder BY_ID = new EvaluationOrder() {
        @Override
        public int next(List<Ready> ready) {
            return EvaluationOrder.BY_PRIORITY.next(ready);
        }

        @Override
        public boolean blockedFirst() {
            return false;
        }

        @Override
        public boolean drainsGoOn() {
            return false;
        }
    };

    private final NomadServers servers;
    private final ClusterState clusterState;
    private final Map<GroupKey, List<Integer>> told = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private FailoverVectors(JsonNode vector) {
        List<Job> jobs = new ArrayList<>();
        vector.path("input").path("jobs").forEach(j -> jobs.add(Vectors.job(j)));
        clusterState = new ClusterState(Vectors.cluster(vector), jobs);
        servers = new NomadServers(clusterState, (w, job) -> new Told(w, told), BY_ID, ServerState.UNKNOWN,
                Instant.EPOCH);
        servers.evaluate(jobs.stream().map(Job::key).collect(java.util.stream.Collectors.toSet()));
        servers.takeChanges();
    }

    static List<String> differences(JsonNode vector) {
        FailoverVectors replay = new FailoverVectors(vector);
        JsonNode steps = vector.path("input").path("steps");
        for (int i = 0; i < steps.size() && replay.differences.isEmpty(); i++) {
            replay.step(i, steps.get(i), vector.path("expect").path("steps").get(i));
        }
        return replay.differences;
    }

    private void step(int number, JsonNode step, JsonNode expect) {
        String what = "step " + number + " " + step;
        candidates(what, step, expect);
        Stream.of("moved", "placed")
                .forEach(kind -> expect.path(kind)
                        .forEach(e -> told.computeIfAbsent(key(e), k -> new ArrayList<>()).add(index(e.path("to")))));
        play(servers, step);
        Map<GroupKey, Change> changes = servers.takeChanges();
        told.forEach((key, left) -> left.forEach(
                node -> differences.add(what + ": we refuse " + key + " on " + clusterState.node(node).id())));
        Metrics.compare(differences, what + " running", running(), expected(expect.path("running")));
        Metrics.compare(differences, what + " lost", ended(changes, true), froms(expect.path("lost")));
        Metrics.compare(differences, what + " stopped", ended(changes, false), froms(expect.path("stopped")));
        missing(what, expect.path("unplaced"));
    }

    private void play(NomadServers on, JsonNode step) {
        String datacenter = step.path("datacenter").asText();
        switch (step.path("action").asText()) {
            case "down" -> on.down(List.of(index(step.path("node"))));
            case "up" -> on.up(index(step.path("node")));
            case "drain" -> on.drain(index(step.path("node")));
            case "ineligible" -> on.ineligible(index(step.path("node")));
            case "datacenter-down" -> on.down(in(on.clusterState(), datacenter, NodeStatus.READY));
            case "datacenter-up" -> on.ready(in(on.clusterState(), datacenter, NodeStatus.DOWN));
            default -> differences.add("unknown action " + step);
        }
    }

    private static List<Integer> in(ClusterState clusterState, String datacenter, NodeStatus status) {
        return IntStream.range(0, clusterState.size())
                .filter(i -> clusterState.node(i).datacenter().equals(datacenter)
                        && clusterState.node(i).status() == status)
                .boxed()
                .toList();
    }

    /** Samples the step, once for each way the groups may lie in Nomad's memory, and compares where each may land. */
    private void candidates(String what, JsonNode step, JsonNode expect) {
        if (expect.path("candidates").isEmpty()) {
            return;
        }
        int arrangements = clusterState.groups().size() > 1 ? ARRANGEMENTS : 1;
        List<Map<String, Map<Integer, Integer>>> ours = new ArrayList<>();
        for (int arrangement = 0; arrangement < arrangements; arrangement++) {
            ours.add(sample(step, arrangement));
        }
        expect.path("candidates").properties().forEach(e -> {
            for (int node = 0; node < clusterState.size(); node++) {
                compare(what + " " + e.getKey(), node, times(ours, e.getKey(), node), e.getValue(),
                        expect.path("samples").asInt());
            }
        });
    }

    private static IntSummaryStatistics times(List<Map<String, Map<Integer, Integer>>> ours, String group, int node) {
        return ours.stream()
                .mapToInt(o -> o.getOrDefault(group, Map.of()).getOrDefault(node, 0))
                .summaryStatistics();
    }

    private void compare(String what, int node, IntSummaryStatistics times, JsonNode nomads, int runs) {
        String id = clusterState.node(node).id();
        if (nomads.has(id) && times.getMax() == 0) {
            differences.add(what + ": " + id + " is impossible for us");
        }
        double never = Math.pow(1 - Math.min(1, times.getMin() / (double) SAMPLES), runs);
        if (!nomads.has(id) && never < CHANCE) {
            differences.add(what + ": Nomad never takes " + id + ", we " + times + ", Nomad " + nomads);
        }
    }

    private Map<String, Map<Integer, Integer>> sample(JsonNode step, int arrangement) {
        SplittableRandom random = new SplittableRandom(arrangement);
        Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
        for (int i = 0; i < SAMPLES; i++) {
            NomadServers sample = servers.copy((w, job) -> new RandomSelector(w, job, random.split(), arrangement));
            play(sample, step);
            sample.takeChanges()
                    .forEach((key, change) -> Stream.concat(change.moved().stream(), change.placed().stream())
                            .forEach(a -> counts.computeIfAbsent(text(key), k -> new TreeMap<>())
                                    .merge(a.node(), 1, Integer::sum)));
        }
        return counts;
    }

    private void missing(String what, JsonNode unplaced) {
        Map<String, Integer> ours = new TreeMap<>();
        clusterState.groups().forEach((key, state) -> {
            int missing = state.wanted() - state.running().size();
            if (missing > 0) {
                ours.put(text(key), missing);
                if (!hidesEnded(unplaced.path(text(key))) && couldPlace(state)) {
                    differences.add(what + ": we would place " + key);
                }
            }
        });
        Map<String, Integer> nomads = new TreeMap<>();
        unplaced.properties().forEach(e -> nomads.put(e.getKey(), e.getValue().path("missing").asInt()));
        Metrics.compare(differences, what + " missing", ours, nomads);
    }

    /** Within one evaluation Nomad counts an allocation that it ended itself; a later one would place. */
    private static boolean hidesEnded(JsonNode unplaced) {
        return unplaced.path("metrics")
                .path("ConstraintFiltered")
                .properties()
                .stream()
                .anyMatch(e -> e.getKey().startsWith("distinct_property"));
    }

    private boolean couldPlace(GroupState state) {
        return IntStream.range(0, clusterState.size()).anyMatch(i -> Verdict.takes(clusterState, state.rule(), i));
    }

    private Map<String, List<String>> running() {
        Map<String, List<String>> running = new TreeMap<>();
        clusterState.groups().forEach((key, state) -> {
            if (!state.running().isEmpty()) {
                running.put(text(key), ids(state.running().stream()));
            }
        });
        return running;
    }

    private Map<String, List<String>> ended(Map<GroupKey, Change> changes, boolean lost) {
        Map<String, List<String>> ended = new TreeMap<>();
        changes.forEach((key, change) -> {
            List<String> from = ids(change.ended()
                    .stream()
                    .filter(a -> (clusterState.node(a.node()).status() == NodeStatus.DOWN) == lost));
            if (!from.isEmpty()) {
                ended.put(text(key), from);
            }
        });
        return ended;
    }

    private List<String> ids(Stream<Alloc> allocs) {
        return allocs.map(a -> clusterState.node(a.node()).id()).sorted().toList();
    }

    private static Map<String, List<String>> expected(JsonNode running) {
        Map<String, List<String>> result = new TreeMap<>();
        running.properties().forEach(e -> {
            List<String> ids = new ArrayList<>();
            e.getValue().forEach(id -> ids.add(id.asText()));
            if (!ids.isEmpty()) {
                result.put(e.getKey(), ids.stream().sorted().toList());
            }
        });
        return result;
    }

    private static Map<String, List<String>> froms(JsonNode list) {
        Map<String, List<String>> result = new TreeMap<>();
        list.forEach(e -> result.computeIfAbsent(e.path("group").asText(), k -> new ArrayList<>())
                .add(e.path("from").asText()));
        result.replaceAll((key, ids) -> ids.stream().sorted().toList());
        return result;
    }

    private static String text(GroupKey key) {
        return key.job().id() + "/" + key.group();
    }

    private static GroupKey key(JsonNode entry) {
        String[] parts = entry.path("group").asText().split("/", 2);
        return GroupKey.of("default", parts[0], parts[1]);
    }

    private int index(JsonNode id) {
        return clusterState.indexOf(id.asText()).orElseThrow();
    }
}
