package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups of two versions of a job differ so that allocations are replaced and not merely updated. Nomad:
 * {@code tasksUpdated} in {@code scheduler/util.go}. Secrets may differ, so this is asked of Nomad's own answers.
 */
public final class SpecDifference {
    private static final List<String> OF_GROUP = List.of("EphemeralDisk", "Networks", "Volumes", "Consul");
    private static final List<String> OF_TASK = List.of("Driver", "User", "Config", "Env", "Artifacts", "Vault",
            "Templates", "CSIPluginConfig", "VolumeMounts", "Resources", "Identity", "Identities", "Secrets");

    private SpecDifference() {}

    /** Names of those groups; one that the other version has not is none. */
    public static Set<String> groups(JsonNode before, JsonNode now) {
        Set<String> different = new TreeSet<>();
        boolean meta = differs(before, now, "Meta");
        for (JsonNode group : before.path("TaskGroups")) {
            JsonNode other = named(now.path("TaskGroups"), group.path("Name").asText());
            if (other.isObject() && (meta || rewritten(group, other))) {
                different.add(group.path("Name").asText());
            }
        }
        return different;
    }

    private static boolean rewritten(JsonNode group, JsonNode other) {
        boolean same = OF_GROUP.stream().noneMatch(name -> differs(group, other, name))
                && !differs(group, other, "Meta")
                && group.path("Tasks").size() == other.path("Tasks").size();
        if (!same) {
            return true;
        }
        for (JsonNode task : group.path("Tasks")) {
            JsonNode twin = named(other.path("Tasks"), task.path("Name").asText());
            if (!twin.isObject() || differs(task, twin, "Meta")
                    || OF_TASK.stream().anyMatch(name -> differs(task, twin, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(JsonNode a, JsonNode b, String name) {
        JsonNode x = a.path(name);
        JsonNode y = b.path(name);
        boolean bothNothing = (x.isMissingNode() || x.isNull() || (x.isEmpty() && x.isContainerNode()))
                && (y.isMissingNode() || y.isNull() || (y.isEmpty() && y.isContainerNode()));
        return !bothNothing && !x.equals(y);
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode e : list) {
            if (e.path("Name").asText().equals(name)) {
                return e;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
