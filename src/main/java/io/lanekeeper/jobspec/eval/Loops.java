package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Expression.Comprehension;
import io.lanekeeper.jobspec.hcl.Expression.Loop;
import io.lanekeeper.jobspec.hcl.Expression.Splat;
import java.util.Map;

/** {@code for} expressions and splats. */
final class Loops {
    private final Evaluator evaluator;

    Loops(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    JsonNode value(Comprehension c, Scope scope) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<JsonNode, JsonNode> element : evaluator.elements(c.loop().in(), scope)) {
            Scope inner = bind(c.loop(), element, scope);
            if (c.condition().isPresent() && !evaluator.flag(c.condition().get(), inner)) {
                continue;
            }
            JsonNode result = evaluator.value(c.result(), inner);
            if (c.keyResult().isEmpty()) {
                list.add(result);
            } else {
                put(map, evaluator.textOf(c.keyResult().get(), inner), result, c.grouping());
            }
        }
        return c.keyResult().isPresent() ? map : list;
    }

    private static void put(ObjectNode map, String key, JsonNode value, boolean grouping) {
        if (!grouping && map.has(key)) {
            throw new IllegalArgumentException("two of one key");
        } else if (!grouping) {
            map.set(key, value);
        } else if (map.get(key) instanceof ArrayNode group) {
            group.add(value);
        } else {
            map.putArray(key).add(value);
        }
    }

    static Scope bind(Loop loop, Map.Entry<JsonNode, JsonNode> element, Scope scope) {
        Scope inner = scope.with(loop.value(), element.getValue());
        return loop.key().isPresent() ? inner.with(loop.key().get(), element.getKey()) : inner;
    }

    JsonNode value(Splat splat, Scope scope) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        JsonNode of = evaluator.value(splat.of(), scope);
        if (of.isArray()) {
            of.forEach(e -> list.add(evaluator.value(splat.each(), scope.with("*", e))));
        } else if (!of.isNull()) {
            list.add(evaluator.value(splat.each(), scope.with("*", of)));
        }
        return list;
    }
}
