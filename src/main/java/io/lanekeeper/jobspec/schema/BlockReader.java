package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.schema.BlockType.Field;
import io.lanekeeper.jobspec.schema.SourceMap.Spot;
import io.lanekeeper.model.edit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a block of any {@link BlockType} and all within it. */
final class BlockReader {
    private final Context context;
    private final SourceMap sources;
    private final Rules rules;
    private final ConfigReader configs;
    private final ArrayNode lone = JsonNodeFactory.instance.arrayNode();

    BlockReader(Context context, SourceMap sources) {
        this.context = context;
        this.sources = sources;
        this.rules = new Rules(context);
        this.configs = new ConfigReader(context);
    }

    /** The job as Nomad's own parser gives it to the API: tasks without a group have one. */
    ObjectNode job(ExpandedBlock block) {
        ObjectNode json = read(BlockType.of("job"), block, Optional.of(new Place.InJob()));
        Normalized.normalize(json, lone);
        return json;
    }

    /**
     * Reads a block.
     *
     * @param place set for a job, group or task, empty for all within that is none
     */
    private ObjectNode read(BlockType kind, ExpandedBlock block, Optional<Place> place) {
        ObjectNode json = kind.blank();
        Optional<Spot> spot = place.map(p -> sources.add(p, block.origin()));
        label(kind, block, json);
        block.body().attributes().forEach(a -> attribute(kind, a, block, json));
        for (ExpandedBlock inner : context.blocks(block.body(), block.scope(), block.origin().generated())) {
            inner(kind, inner, block, json, place, spot);
        }
        return json;
    }

    private void label(BlockType kind, ExpandedBlock block, ObjectNode json) {
        if (kind.labelField().isEmpty()) {
            return;
        }
        if (block.labels().isEmpty()) {
            throw new Fault(block.at(), "jobspec.failure.label-missing", block.type());
        }
        json.put(kind.labelField(), block.labels().getFirst());
        if (kind.name().equals("job")) {
            json.put("Name", block.labels().getFirst());
        }
    }

    private void attribute(BlockType kind, Attribute a, ExpandedBlock block, ObjectNode json) {
        Optional<Field> field = kind.field(a.name());
        if (field.isEmpty()) {
            unknown(kind, a.span().start(), a.name(), block, "jobspec.failure.unknown-attribute");
            context.value(a.value(), block.scope()).ifPresent(v -> json.set(pascal(a.name()), v));
            return;
        }
        if (field.get().type().isBlock() && !kind.open()) {
            throw new Fault(a.span().start(), "jobspec.failure.block-as-attribute", a.name());
        }
        Optional<JsonNode> value = context.value(a.value(), block.scope());
        if (value.isEmpty()) {
            keepSource(field.get(), a, json);
            return;
        }
        JsonNode typed = Values.of(field.get().type(), value.get())
                .orElseThrow(
                        () -> new Fault(a.value().span().start(), "jobspec.failure.value-type", a.name()));
        if (field.get().json().equals("-")) {
            return;
        }
        JsonNode kept = typed.isNull() ? field.get().absent() : typed;
        if (!kept.isMissingNode()) {
            json.set(field.get().json(), kept);
        }
    }

    private void keepSource(Field field, Attribute a, ObjectNode json) {
        if (field.type() == BlockType.Type.TEXT || field.type() == BlockType.Type.ANY) {
            json.set(field.json(), context.source(a.value()));
        }
    }

    /** A name that is not listed: in an open kind anything goes, elsewhere it is a fault. */
    private static void unknown(BlockType kind, int at, String name, ExpandedBlock block, String key) {
        if (!kind.open()) {
            throw new Fault(at, key, name, block.type());
        }
    }

    private void inner(
            BlockType kind, ExpandedBlock inner, ExpandedBlock outer, ObjectNode json, Optional<Place> place,
            Optional<Spot> spot) {
        Optional<Field> field = kind.field(inner.type());
        if (field.isEmpty()) {
            unknown(kind, inner.at(), inner.type(), outer, "jobspec.failure.unknown-block");
            add(json, pascal(inner.type()), open(inner));
            return;
        }
        Field f = field.get();
        spot.ifPresent(s -> remember(s, inner));
        switch (f.type()) {
            case MAP, LISTS -> json.set(f.json(), map(inner, f));
            case ONE -> one(f, inner, json);
            case MANY -> many(kind, f, inner, json, place);
            case NAMED -> {
                ObjectNode named = json.get(f.json()) instanceof ObjectNode before ? before : json.putObject(f.json());
                ObjectNode value = read(BlockType.of(f.kind()), inner, Optional.empty());
                named.set(label(inner), value);
                sort(named);
            }
            case ANY -> add(json, f.json(), open(inner));
            case TEXT, NUMBER, REAL, FLAG, DURATION, TEXTS ->
                throw new Fault(inner.at(), "jobspec.failure.unknown-block", inner.type(), outer.type());
        }
    }

    private static void remember(Spot spot, ExpandedBlock inner) {
        if (inner.type().equals("constraint")) {
            spot.constraints().add(inner.origin());
        } else if (inner.type().equals("affinity")) {
            spot.affinities().add(inner.origin());
        }
    }

    private JsonNode map(ExpandedBlock block, Field field) {
        ObjectNode raw = JsonNodeFactory.instance.objectNode();
        block.body().attributes().forEach(a -> raw.set(a.name(), context.valueOrSource(a, block.scope())));
        return Values.of(field.type(), raw)
                .orElseThrow(
                        () -> new Fault(block.at(), "jobspec.failure.value-type", field.hcl()));
    }

    private void one(Field f, ExpandedBlock inner, ObjectNode json) {
        if (f.json().equals("-")) {
            return;
        }
        if (json.path(f.json()).isObject()) {
            throw new Fault(inner.at(), "jobspec.failure.block-twice", inner.type());
        }
        json.set(f.json(), f.kind().equals("config")
                ? configs.read(inner.body(), inner.scope(), inner.origin().generated())
                : read(BlockType.of(f.kind()), inner, Optional.empty()));
    }

    private void many(BlockType kind, Field f, ExpandedBlock inner, ObjectNode json, Optional<Place> place) {
        switch (f.kind()) {
            case "constraint" -> add(json, f.json(), rules.constraint(inner));
            case "affinity" -> add(json, f.json(), rules.affinity(inner));
            case "group" -> add(json, f.json(), group(inner));
            case "task" -> {
                if (kind.name().equals("job")) {
                    lone.add(groupOfTask(inner));
                } else {
                    add(json, f.json(), task(inner, place));
                }
            }
            case "port" -> port(inner, json);
            case "scaling" -> add(json, f.json(),
                    read(BlockType.of("scaling"), inner, Optional.empty()).put("Type", "vertical_" + label(inner)));
            default -> add(json, f.json(), read(BlockType.of(f.kind()), inner, Optional.empty()));
        }
    }

    private ObjectNode group(ExpandedBlock block) {
        return read(BlockType.of("group"), block, Optional.of(new Place.InGroup(label(block))));
    }

    private ObjectNode task(ExpandedBlock block, Optional<Place> place) {
        Optional<Place> inTask = place.flatMap(p -> p instanceof Place.InGroup(String group)
                ? Optional.of(new Place.InTask(group, label(block)))
                : Optional.empty());
        return read(BlockType.of("task"), block, inTask);
    }

    /** A task that stands directly in a job has a group of its own, with its name. */
    private ObjectNode groupOfTask(ExpandedBlock block) {
        ObjectNode group = BlockType.of("group").blank();
        group.put("Name", label(block));
        add(group, "Tasks", task(block, Optional.of(new Place.InGroup(label(block)))));
        return group;
    }

    private void port(ExpandedBlock block, ObjectNode network) {
        ObjectNode port = read(BlockType.of("port"), block, Optional.empty());
        add(network, port.path("Value").asInt() == 0 ? "DynamicPorts" : "ReservedPorts", port);
    }

    private static String label(ExpandedBlock block) {
        return block.labels().isEmpty() ? "" : block.labels().getFirst();
    }

    /** A block of which nothing is known: names in JSON's spelling, blocks in lists. */
    private ObjectNode open(ExpandedBlock block) {
        ObjectNode json = read(BlockType.of("any"), block, Optional.empty());
        if (!block.labels().isEmpty()) {
            json.put("Name", block.labels().getFirst());
        }
        return json;
    }

    /** As Go prints a map. */
    private static void sort(ObjectNode map) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        map.properties().forEach(e -> sorted.put(e.getKey(), e.getValue()));
        map.removeAll();
        map.setAll(sorted);
    }

    private static void add(ObjectNode json, String field, JsonNode element) {
        ArrayNode list = json.get(field) instanceof ArrayNode before ? before : json.putArray(field);
        list.add(element);
    }

    private static String pascal(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("_", 0)) {
            if (!word.isEmpty()) {
                words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return String.join("", words);
    }
}
