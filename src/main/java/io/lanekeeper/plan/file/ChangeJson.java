package io.lanekeeper.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.cluster.ClusterChange.AddClient;
import io.lanekeeper.model.cluster.ClusterChange.AddLane;
import io.lanekeeper.model.cluster.ClusterChange.Relabel;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.plan.file.PlanJson.Impossible;
import io.lanekeeper.wire.Fields;
import io.lanekeeper.wire.NodeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the plan changes about the clients: {@code {"change": "client", "node": {...}}}, {@code labels}, {@code lane}.
 */
final class ChangeJson {
    private ChangeJson() {}

    static List<ClusterChange> readAll(JsonNode array) throws Impossible {
        List<ClusterChange> changes = new ArrayList<>();
        for (JsonNode json : array) {
            changes.add(read(Fields.of(json), "/changes/" + changes.size()));
        }
        return changes;
    }

    private static ClusterChange read(Fields f, String where) throws Impossible {
        return switch (f.text("change")) {
            case "client" -> {
                Node node = NodeJson.read(f.raw("node"));
                if (node.id().isEmpty() || !node.planned()) {
                    throw new Impossible(where + "/node", "a planned client with an ID is expected here");
                }
                yield new AddClient(node);
            }
            case "labels" -> new Relabel(f.text("node"), optional(f, "datacenter"), optional(f, "class"),
                    optional(f, "pool"), f.textMap("meta"));
            case "lane" -> new AddLane(f.text("attribute"), f.text("value"));
            default -> throw new Impossible(where + "/change",
                    "\"" + f.text("change") + "\" is no change this version knows");
        };
    }

    private static Optional<String> optional(Fields f, String name) {
        return f.has(name) ? Optional.of(f.text(name)) : Optional.empty();
    }

    static void write(List<ClusterChange> changes, ArrayNode array) {
        for (ClusterChange change : changes) {
            switch (change) {
                case AddClient a -> array.addObject().put("change", "client").set("node", NodeJson.write(a.node()));
                case Relabel r -> write(r, array.addObject().put("change", "labels").put("node", r.nodeId()));
                case AddLane l -> array.addObject()
                        .put("change", "lane")
                        .put("attribute", l.attribute())
                        .put("value", l.value());
            }
        }
    }

    private static void write(Relabel relabel, ObjectNode json) {
        relabel.datacenter().ifPresent(v -> json.put("datacenter", v));
        relabel.nodeClass().ifPresent(v -> json.put("class", v));
        relabel.nodePool().ifPresent(v -> json.put("pool", v));
        if (!relabel.meta().isEmpty()) {
            ObjectNode meta = json.putObject("meta");
            new TreeMap<>(relabel.meta()).forEach(meta::put);
        }
    }
}
