package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.eval.Convert;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns a value into the type that a field has. */
final class Values {
    private Values() {}

    /** Empty if the value cannot be of that type. */
    static Optional<JsonNode> of(BlockType.Type type, JsonNode value) {
        if (value.isNull()) {
            return Optional.of(value);
        }
        return switch (type) {
            case TEXT -> Convert.text(value).map(TextNode::valueOf);
            case NUMBER, REAL -> Convert.number(value).map(Convert::node);
            case FLAG -> Convert.flag(value).map(BooleanNode::valueOf);
            case DURATION -> value.isNumber() ? Optional.of(value)
                    : Convert.text(value).flatMap(Durations::nanos).map(LongNode::valueOf);
            case TEXTS -> texts(value);
            case MAP -> map(value, v -> Convert.text(v).map(TextNode::valueOf));
            case LISTS ->
                map(value, v -> v.isTextual() ? texts(JsonNodeFactory.instance.arrayNode().add(v)) : texts(v));
            case ANY, ONE, MANY, NAMED -> Optional.of(value);
        };
    }

    private static Optional<JsonNode> texts(JsonNode value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : value) {
            Optional<String> text = Convert.text(element);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            list.add(text.get());
        }
        return value.isArray() ? Optional.of(list) : Optional.empty();
    }

    private static Optional<JsonNode> map(JsonNode value, Function<JsonNode, Optional<JsonNode>> element) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!entry.getValue().isNull()) {
                Optional<JsonNode> typed = element.apply(entry.getValue());
                if (typed.isEmpty()) {
                    return Optional.empty();
                }
                map.set(entry.getKey(), typed.get());
            }
        }
        return value.isObject() ? Optional.of(map) : Optional.empty();
    }
}
