package io.lanekeeper.jobspec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.diff.Change.Kind;
import io.lanekeeper.wire.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares two jobs' JSON. Null, absent, empty text and empty list are the same, as in Nomad. */
final class JobChanges {
    /** Only servers set these. */
    private static final Set<String> SERVERS = Set.of("ID", "Name", "Status", "StatusDescription", "Version",
            "SubmitTime", "CreateIndex", "ModifyIndex", "JobModifyIndex", "Stable", "NomadTokenID", "Dispatched",
            "Payload", "VersionTag");

    /** Lists that Nomad compares as sets of objects, and what it calls an element. */
    private static final Map<String, String> ELEMENTS = Map.ofEntries(Map.entry("Constraints", "Constraint"),
            Map.entry("Affinities", "Affinity"), Map.entry("Spreads", "Spread"),
            Map.entry("SpreadTarget", "SpreadTarget"),
            Map.entry("Networks", "Network"), Map.entry("Services", "Service"), Map.entry("Checks", "Check"),
            Map.entry("Templates", "Template"), Map.entry("Artifacts", "Artifact"), Map.entry("Devices", "Device"),
            Map.entry("DynamicPorts", "Dynamic Port"), Map.entry("ReservedPorts", "Static Port"),
            Map.entry("VolumeMounts", "VolumeMount"));

    private JobChanges() {}

    static Change.Unit of(ObjectNode before, ObjectNode after) {
        return unit("Job", "ID", "TaskGroups", Secrets.mask(before), Secrets.mask(after));
    }

    private static Change.Unit unit(String type, String nameField, String inner, JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        for (String field : fields(before, after)) {
            if (!field.equals(inner) && !SERVERS.contains(field)) {
                changes.addAll(field(field, before.path(field), after.path(field)));
            }
        }
        if (type.equals("Job")) {
            changes.addAll(units("Task Group", "Tasks", before.path(inner), after.path(inner)));
        } else if (type.equals("Task Group")) {
            changes.addAll(units("Task", "", before.path(inner), after.path(inner)));
        }
        String name = after.path(nameField).asText(before.path(nameField).asText());
        return new Change.Unit(kind(before, after, changes), type, name, changes);
    }

    private static Kind kind(JsonNode before, JsonNode after, List<? extends Change> changes) {
        if (changes.isEmpty()) {
            return Kind.NONE;
        }
        return isNothing(before) ? Kind.ADDED : isNothing(after) ? Kind.DELETED : Kind.EDITED;
    }

    private static List<Change> units(String type, String inner, JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        before.forEach(u -> names.add(u.path("Name").asText()));
        after.forEach(u -> names.add(u.path("Name").asText()));
        for (String name : names) {
            Change.Unit unit = unit(type, "Name", inner, named(before, name), named(after, name));
            if (!unit.isEmpty()) {
                changes.add(unit);
            }
        }
        return changes;
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode element : list) {
            if (element.path("Name").asText().equals(name)) {
                return element;
            }
        }
        return MissingNode.getInstance();
    }

    private static Set<String> fields(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<Change> field(String name, JsonNode before, JsonNode after) {
        if (same(before, after)) {
            return List.of();
        }
        if (before.isArray() || after.isArray()) {
            return list(name, before, after);
        }
        if (before.isObject() || after.isObject()) {
            List<Change> changes = new ArrayList<>();
            for (String field : fields(before, after)) {
                changes.addAll(field(field, before.path(field), after.path(field)));
            }
            return changes.isEmpty() ? List.of()
                    : List.of(new Change.Block(kind(before, after, changes), name, changes));
        }
        Kind kind = isNothing(before) ? Kind.ADDED : isNothing(after) ? Kind.DELETED : Kind.EDITED;
        return List.of(new Change.Value(kind, name, text(before), text(after)));
    }

    private static List<Change> list(String name, JsonNode before, JsonNode after) {
        List<JsonNode> gone = without(before, after);
        List<JsonNode> come = without(after, before);
        List<Change> changes = new ArrayList<>();
        String element = ELEMENTS.getOrDefault(name, name);
        boolean objects = (gone.isEmpty() ? come : gone).stream().anyMatch(JsonNode::isContainerNode);
        if (objects) {
            come.forEach(n -> changes.addAll(field(element, MissingNode.getInstance(), n)));
            gone.forEach(n -> changes.addAll(field(element, n, MissingNode.getInstance())));
            return changes;
        }
        for (JsonNode node : after) {
            Kind kind = come.contains(node) ? Kind.ADDED : Kind.NONE;
            changes.add(new Change.Value(kind, name, kind == Kind.NONE ? text(node) : "", text(node)));
        }
        gone.forEach(n -> changes.add(new Change.Value(Kind.DELETED, name, text(n), "")));
        boolean any = changes.stream().anyMatch(c -> c.kind() != Kind.NONE);
        return any ? List.of(new Change.Block(Kind.EDITED, name, changes)) : List.of();
    }

    /** The elements of one list that the other has not, each as often as it is missing. */
    private static List<JsonNode> without(JsonNode list, JsonNode other) {
        List<JsonNode> rest = new ArrayList<>();
        list.forEach(rest::add);
        for (JsonNode o : other) {
            for (int i = 0; i < rest.size(); i++) {
                if (same(rest.get(i), o)) {
                    rest.remove(i);
                    break;
                }
            }
        }
        return rest;
    }

    private static boolean same(JsonNode before, JsonNode after) {
        if (isNothing(before) || isNothing(after)) {
            return isNothing(before) && isNothing(after);
        }
        if (before.isObject() && after.isObject()) {
            return fields(before, after).stream().allMatch(f -> same(before.path(f), after.path(f)));
        }
        if (before.isNumber() && after.isNumber()) {
            return before.decimalValue().compareTo(after.decimalValue()) == 0;
        }
        return before.equals(after);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode() || (node.isTextual() && node.asText().isEmpty())
                || (node.isContainerNode() && node.isEmpty());
    }

    private static String text(JsonNode node) {
        return isNothing(node) ? "" : node.isValueNode() ? node.asText() : node.toString();
    }
}
