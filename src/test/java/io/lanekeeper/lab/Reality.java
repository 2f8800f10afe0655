package io.lanekeeper.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.Race;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a group really does: the clients on which Nomad takes it to run, those it has lost sight of, and how many it lacks.
 *
 * @param live names of clients, sorted, one for each allocation
 * @param unknown where an allocation is of whose client nothing is heard
 */
record Reality(List<String> live, List<String> unknown, int queued) {
    /** Every group of these jobs as the cluster tells it now. */
    static Map<GroupKey, Reality> of(RealCluster cluster, Iterable<String> jobs) {
        Map<String, JsonNode> nodes = new TreeMap<>();
        cluster.get("/v1/nodes").forEach(n -> nodes.put(n.path("ID").asText(), n));
        Map<GroupKey, Reality> all = new TreeMap<>();
        for (String job : jobs) {
            JsonNode allocations = cluster.get("/v1/job/" + job + "/allocations");
            cluster.get("/v1/job/" + job + "/summary").path("Summary").properties().forEach(g -> {
                Reality reality = new Reality(new ArrayList<>(), new ArrayList<>(),
                        g.getValue().path("Queued").asInt());
                allocations.forEach(a -> {
                    if (a.path("TaskGroup").asText().equals(g.getKey())
                            && a.path("DesiredStatus").asText().equals("run")) {
                        reality.add(a, nodes.getOrDefault(a.path("NodeID").asText(), a));
                    }
                });
                reality.live.sort(null);
                reality.unknown.sort(null);
                all.put(new GroupKey(new JobKey("default", job), g.getKey()), reality);
            });
        }
        return all;
    }

    private void add(JsonNode allocation, JsonNode node) {
        switch (allocation.path("ClientStatus").asText()) {
            case "running", "pending" -> {
                if (!node.path("Status").asText().equals("down")) {
                    live.add(node.path("Name").asText());
                }
            }
            case "unknown" -> unknown.add(node.path("Name").asText());
            default -> {
            }
        }
    }

    /** How the preview of a step differs from what is; empty when it agrees, or when chance or a race decided else. */
    List<String> against(StepResult said, GroupKey key, Reality before) {
        List<String> differences = new ArrayList<>();
        GroupResult group = said.group(key).orElse(null);
        if (group == null) {
            return live.isEmpty() && queued == 0 ? List.of() : List.of(key + " is not in the preview, really " + this);
        }
        List<String> after = names(said, group.after());
        List<String> both = new ArrayList<>(live);
        both.addAll(unknown);
        both.sort(null);
        int missing = said.missing().getOrDefault(key, 0);
        boolean same = after.equals(live) || after.equals(both);
        if (said.races().stream().anyMatch(r -> r.groups().contains(key))) {
            return agrees(said, key) ? List.of() : List.of(key + ": no outcome of " + said.races() + " is " + this);
        }
        if (missing != queued) {
            differences.add(key + ": said to lack " + missing + ", really " + this);
        }
        if (!same && !isPossible(said, group, after, before)) {
            differences.add(key + ": said on " + after + " of " + group.chances() + ", really " + this);
        }
        return differences;
    }

    private boolean agrees(StepResult said, GroupKey key) {
        return said.races()
                .stream()
                .map(Race::outcomes)
                .flatMap(List::stream)
                .anyMatch(o -> o.waiting().getOrDefault(key, 0) == queued);
    }

    /** As many as said, and what is new is where it was said to be possible. */
    private boolean isPossible(StepResult said, GroupResult group, List<String> after, Reality before) {
        List<String> fresh = new ArrayList<>(live);
        before.live.forEach(fresh::remove);
        List<String> possible = names(said,
                group.candidates().stream().filter(c -> group.landing().of(c) > 0).toList());
        return after.size() == live.size() && !fresh.isEmpty() && possible.containsAll(fresh);
    }

    private static List<String> names(StepResult said, List<String> ids) {
        Map<String, Node> nodes = said.nodes();
        return ids.stream().map(nodes::get).map(Node::name).sorted().toList();
    }
}
