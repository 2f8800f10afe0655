package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tolerant access to the fields of a JSON object: null, absent and of another type all read as the zero value. */
public final class Fields {
    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    public static Fields of(@Nullable JsonNode node) {
        return new Fields(node == null ? MissingNode.getInstance() : node);
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public JsonNode raw(String name) {
        return node.path(name);
    }

    /** A text; numbers and booleans as Nomad would print them. */
    public String text(String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    public boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    public int number(String name) {
        return Math.clamp(big(name), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public long big(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? value.asLong() : 0;
    }

    public Fields object(String name) {
        return new Fields(node.path(name));
    }

    /** The elements of an array, each read by the function; empty when it is no array. */
    public <T> List<T> list(String name, Function<Fields, T> reader) {
        List<T> result = new ArrayList<>();
        JsonNode array = node.path(name);
        if (array.isArray()) {
            array.forEach(e -> result.add(reader.apply(new Fields(e))));
        }
        return result;
    }

    public List<String> texts(String name) {
        List<String> result = new ArrayList<>();
        JsonNode array = node.path(name);
        if (array.isArray()) {
            array.forEach(e -> result.add(e.asText()));
        }
        return result;
    }

    public Map<String, String> textMap(String name) {
        return map(name, f -> f.node.isValueNode() && !f.node.isNull() ? f.node.asText() : "");
    }

    public <T> Map<String, T> map(String name, Function<Fields, T> reader) {
        Map<String, T> result = new LinkedHashMap<>();
        JsonNode object = node.path(name);
        if (object.isObject()) {
            object.properties().forEach(e -> result.put(e.getKey(), reader.apply(new Fields(e.getValue()))));
        }
        return result;
    }

    /** What is read here; a missing node where there is nothing. */
    public JsonNode json() {
        return node;
    }

}
