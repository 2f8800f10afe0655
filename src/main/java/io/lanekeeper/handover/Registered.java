package io.lanekeeper.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a cluster's job would be once a file is registered instead. A server fills in what a file leaves out; what it
 * would fill in is taken from the job it has, so only that is different which the file says, or what it lacks that no
 * server adds: groups, tasks, constraints, affinities, spreads, configuration, meta, env.
 */
final class Registered {
    /** Lists and maps that come from the file alone, also when it has none. */
    private static final Set<String> OF_FILE = Set.of("Constraints", "Affinities", "Spreads", "Config", "Meta", "Env",
            "Templates", "Artifacts");
    private static final Set<String> NAMED = Set.of("TaskGroups", "Tasks");
    /** Servers add constraints on these by themselves, for jobs that use Vault, Consul, signals and the like. */
    private static final Set<String> ADDED = Set.of("${attr.vault.", "${attr.consul.", "${attr.os.signals}",
            "${attr.nomad.", "${attr.numa.", "${attr.plugins.cni.", "${attr.driver.");
    private static final String SEMVER = "semver";

    private Registered() {}

    /** Neither is changed. */
    static ObjectNode over(ObjectNode cluster, ObjectNode file) {
        return object(cluster, file);
    }

    private static ObjectNode object(JsonNode cluster, JsonNode file) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Set<String> names = new TreeSet<>();
        cluster.fieldNames().forEachRemaining(names::add);
        file.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = field(name, cluster.path(name), file.path(name));
            if (!value.isMissingNode()) {
                result.set(name, value.deepCopy());
            }
        }
        return result;
    }

    private static JsonNode field(String name, JsonNode cluster, JsonNode file) {
        if (name.equals("Constraints")) {
            return constraints(cluster, file);
        }
        if (NAMED.contains(name)) {
            return named(cluster, file);
        }
        if (OF_FILE.contains(name)) {
            return sameItems(cluster, file) ? items(cluster, file) : file;
        }
        if (file.isMissingNode() || file.isNull()) {
            return cluster;
        }
        if (file.isObject()) {
            return object(cluster, file);
        }
        return sameItems(cluster, file) ? items(cluster, file) : file;
    }

    private static boolean sameItems(JsonNode cluster, JsonNode file) {
        return cluster.isArray() && file.isArray() && cluster.size() == file.size() && !file.isEmpty()
                && file.valueStream().allMatch(JsonNode::isObject);
    }

    private static ArrayNode items(JsonNode cluster, JsonNode file) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < file.size(); i++) {
            result.add(object(cluster.get(i), file.get(i)));
        }
        return result;
    }

    private static ArrayNode named(JsonNode cluster, JsonNode file) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : file) {
            JsonNode there = cluster.valueStream()
                    .filter(c -> c.path("Name").equals(element.path("Name")))
                    .findFirst()
                    .orElse(MissingNode.getInstance());
            result.add(there.isMissingNode() ? element.deepCopy() : object(there, element));
        }
        return result;
    }

    private static ArrayNode constraints(JsonNode cluster, JsonNode file) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        file.forEach(c -> result.add(c.deepCopy()));
        cluster.forEach(c -> {
            if (isAdded(c) && !file.valueStream().toList().contains(c)) {
                result.add(c.deepCopy());
            }
        });
        return result;
    }

    private static boolean isAdded(JsonNode constraint) {
        String target = constraint.path("LTarget").asText();
        String operand = constraint.path("Operand").asText();
        return ADDED.stream().anyMatch(target::startsWith) && (operand.equals(SEMVER) || operand.equals("set_contains")
                || constraint.path("RTarget").asText().equals("true"));
    }
}
