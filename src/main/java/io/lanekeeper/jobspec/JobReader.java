package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Block;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns the {@code job} block of a file into Nomad's JSON of it: all that decides where its groups may run, and what the
 * dtle driver is told. Names follow the API: {@code node_pool} becomes {@code NodePool}.
 */
final class JobReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> SHORT_FORMS = Set.of("version", "semver", "regexp", "set_contains",
            "distinct_hosts", "distinct_property");
    private static final Map<String, String> NAMES = Map.of("cpu", "CPU", "memory", "MemoryMB", "memory_max",
            "MemoryMaxMB", "disk", "DiskMB", "size", "SizeMB", "id", "ID", "data", "EmbeddedTmpl", "destination",
            "DestPath", "crons", "Specs", "cron", "Spec");
    private static final Set<String> DURATIONS = Set.of("lost_after", "stop_on_client_after",
            "max_client_disconnect", "stop_after_client_disconnect", "min_healthy_time", "healthy_deadline",
            "progress_deadline", "stagger", "interval", "delay", "max_delay", "kill_timeout");

    private final Values values;

    JobReader(Values values) {
        this.values = values;
    }

    ObjectNode job(Block block) {
        ObjectNode job = plain(block.body());
        if (!job.hasNonNull("ID")) {
            job.put("ID", block.label());
        }
        job.put("Name", job.hasNonNull("Name") ? job.get("Name").asText() : block.label());
        places(block.body(), job);
        nested(block.body(), job, Set.of("update", "migrate", "periodic"));
        block.body().blocks("parameterized").forEach(p -> job.set("ParameterizedJob", plain(p.body())));
        ArrayNode groups = job.putArray("TaskGroups");
        block.body().blocks("group").forEach(g -> groups.add(group(g)));
        block.body()
                .blocks("task")
                .forEach(t -> groups.addObject()
                        .put("Name", t.label())
                        .put("Count", 1)
                        .putArray("Tasks")
                        .add(task(t)));
        return job;
    }

    private ObjectNode group(Block block) {
        ObjectNode group = plain(block.body());
        group.put("Name", block.label());
        places(block.body(), group);
        nested(block.body(), group, Set.of("ephemeral_disk", "migrate", "disconnect", "update"));
        ArrayNode networks = JSON.arrayNode();
        block.body().blocks("network").forEach(n -> networks.add(network(n)));
        if (!networks.isEmpty()) {
            group.set("Networks", networks);
        }
        ObjectNode volumes = JSON.objectNode();
        block.body()
                .blocks("volume")
                .forEach(v -> volumes.set(v.label(), plain(v.body()).put("Name", v.label())));
        if (!volumes.isEmpty()) {
            group.set("Volumes", volumes);
        }
        ArrayNode tasks = group.putArray("Tasks");
        block.body().blocks("task").forEach(t -> tasks.add(task(t)));
        return group;
    }

    private ObjectNode task(Block block) {
        ObjectNode task = plain(block.body());
        task.put("Name", block.label());
        places(block.body(), task);
        block.body().blocks("config").forEach(c -> task.set("Config", values.generic(c.body())));
        block.body().blocks("resources").forEach(r -> {
            ObjectNode resources = plain(r.body());
            ArrayNode devices = JSON.arrayNode();
            r.body().blocks("device").forEach(d -> {
                ObjectNode device = plain(d.body()).put("Name", d.label());
                places(d.body(), device);
                devices.add(device);
            });
            if (!devices.isEmpty()) {
                resources.set("Devices", devices);
            }
            task.set("Resources", resources);
        });
        ArrayNode templates = JSON.arrayNode();
        block.body().blocks("template").forEach(t -> templates.add(plain(t.body())));
        if (!templates.isEmpty()) {
            task.set("Templates", templates);
        }
        return task;
    }

    private ObjectNode network(Block block) {
        ObjectNode network = plain(block.body());
        ArrayNode fixed = JSON.arrayNode();
        ArrayNode dynamic = JSON.arrayNode();
        for (Block port : block.body().blocks("port")) {
            ObjectNode json = JSON.objectNode().put("Label", port.label());
            port.body()
                    .attribute("static")
                    .ifPresentOrElse(
                            s -> fixed.add(json.set("Value", values.of(s.value()))), () -> dynamic.add(json));
        }
        network.set("ReservedPorts", fixed);
        network.set("DynamicPorts", dynamic);
        return network;
    }

    /** Attributes under their names in the API; {@code meta} and {@code env} as maps of texts. */
    private ObjectNode plain(Body body) {
        ObjectNode json = JSON.objectNode();
        body.attributes().forEach(a -> {
            JsonNode value = values.of(a.value());
            String name = name(a.name());
            if (!value.isNull()) {
                json.set(name, DURATIONS.contains(a.name()) ? Durations.nanos(value)
                        : name.equals("Count") || name.equals("Priority") ? number(value) : value);
            }
        });
        for (String map : Set.of("meta", "env")) {
            body.blocks(map).forEach(b -> {
                ObjectNode texts = json.withObjectProperty(name(map));
                b.body().attributes().forEach(a -> texts.put(a.name(), values.of(a.value()).asText()));
            });
        }
        return json;
    }

    private static JsonNode number(JsonNode value) {
        return value.isTextual() && value.asText().matches("-?\\d{1,9}")
                ? JSON.numberNode(Integer.parseInt(value.asText()))
                : value;
    }

    private void nested(Body body, ObjectNode into, Set<String> types) {
        types.forEach(type -> body.blocks(type).forEach(b -> into.set(name(type), plain(b.body()))));
    }

    private void places(Body body, ObjectNode into) {
        list(body, "constraint", into, "Constraints");
        list(body, "affinity", into, "Affinities");
        ArrayNode spreads = JSON.arrayNode();
        for (Block block : body.blocks("spread")) {
            ObjectNode spread = plain(block.body());
            ArrayNode targets = spread.putArray("SpreadTarget");
            block.body().blocks("target").forEach(t -> {
                ObjectNode target = plain(t.body());
                targets.add(target.hasNonNull("Value") ? target : target.put("Value", t.label()));
            });
            spreads.add(spread);
        }
        if (!spreads.isEmpty()) {
            into.set("Spreads", spreads);
        }
    }

    private void list(Body body, String type, ObjectNode into, String name) {
        ArrayNode list = JSON.arrayNode();
        body.blocks(type).forEach(b -> list.add(constraint(b.body(), type.equals("affinity"))));
        if (!list.isEmpty()) {
            into.set(name, list);
        }
    }

    /** Short forms as Nomad reads them: in a constraint, four of them do nothing. */
    private ObjectNode constraint(Body body, boolean affinity) {
        String target = text(body, "attribute");
        String operator = text(body, "operator");
        String value = text(body, "value");
        for (Body.Attribute a : body.attributes()) {
            if (SHORT_FORMS.contains(a.name()) || (affinity && a.name().startsWith("set_contains"))) {
                operator = a.name();
                value = values.of(a.value()).asText();
                if (a.name().equals("distinct_property")) {
                    target = value;
                    value = text(body, "value");
                }
            }
        }
        ObjectNode json = JSON.objectNode()
                .put("LTarget", target)
                .put("RTarget", value)
                .put("Operand",
                        operator.isEmpty() ? "=" : operator);
        if (affinity) {
            body.attribute("weight").ifPresent(w -> json.set("Weight", number(values.of(w.value()))));
        }
        return json;
    }

    private String text(Body body, String name) {
        return body.attribute(name)
                .map(a -> values.of(a.value()))
                .filter(v -> !v.isNull())
                .map(JsonNode::asText)
                .orElse("");
    }

    private static String name(String hcl) {
        String known = NAMES.get(hcl);
        if (known != null) {
            return known;
        }
        StringBuilder name = new StringBuilder();
        for (String part : hcl.split("_", -1)) {
            name.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
