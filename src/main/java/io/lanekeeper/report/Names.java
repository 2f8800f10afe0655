package io.lanekeeper.report;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Clients by the name a person knows them by. Names need not be unique in Nomad: a name that two clients share is
 * followed by the beginning of the ID.
 */
public final class Names {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();

    public Names(Cluster cluster) {
        for (Node node : cluster.nodes()) {
            idsByName.merge(node.name(), List.of(node.id()), Names::joined);
        }
        for (Node node : cluster.nodes()) {
            boolean shared = idsByName.getOrDefault(node.name(), List.of()).size() > 1;
            byId.put(node.id(),
                    shared || node.name().isEmpty() ? (node.name() + " " + shortId(node.id())).strip() : node.name());
        }
    }

    /** The client's name; the ID of one nobody knows. */
    public String of(String nodeId) {
        return byId.getOrDefault(nodeId, shortId(nodeId));
    }

    public List<String> of(List<String> nodeIds) {
        return nodeIds.stream().map(this::of).toList();
    }

    /** The ID of the client that is meant by a name, an ID, or the unique beginning of an ID of 4 letters or more. */
    public Optional<String> find(String nameOrId) {
        List<String> named = idsByName.getOrDefault(nameOrId, List.of());
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        if (byId.containsKey(nameOrId)) {
            return Optional.of(nameOrId);
        }
        List<String> beginning = byId.keySet()
                .stream()
                .filter(id -> nameOrId.length() >= 4 && id.startsWith(nameOrId))
                .toList();
        return beginning.size() == 1 ? Optional.of(beginning.getFirst()) : Optional.empty();
    }

    private static List<String> joined(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private static String shortId(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }
}
