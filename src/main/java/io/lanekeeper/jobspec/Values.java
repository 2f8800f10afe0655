package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a job file's expressions. Variables with a literal default (or a given value) and literal locals are
 * known; what has to be computed otherwise is kept as its source and noted.
 */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern REFERENCE = Pattern.compile("\\s*(var|local)\\.([\\w-]+)\\s*");
    private static final Pattern INSIDE = Pattern.compile("\\$\\{\\s*(var|local)\\.([\\w-]+)\\s*}");
    private static final Pattern RUNTIME = Pattern.compile("\\$\\{\\s*(node|attr|meta|env|NOMAD_\\w+|device)\\b.*");

    private final Map<String, Expression> known = new HashMap<>();
    private final Map<String, String> given;
    private final List<Unknown> unknown = new ArrayList<>();

    /** Something that could not be computed here. */
    record Unknown(int offset, String source) {}

    Values(Body file, Map<String, String> given) {
        this.given = given;
        file.blocks("variable")
                .forEach(b -> b.body()
                        .attribute("default")
                        .ifPresent(a -> known.put("var." + b.label(), a.value())));
        file.blocks("variables")
                .forEach(b -> b.body()
                        .attributes()
                        .forEach(a -> known.put("var." + a.name(), a.value())));
        file.blocks("locals")
                .forEach(b -> b.body().attributes().forEach(a -> known.put("local." + a.name(), a.value())));
    }

    List<Unknown> unknown() {
        return unknown;
    }

    /** The value as JSON. */
    JsonNode of(Expression expression) {
        return of(expression, 0);
    }

    private JsonNode of(Expression expression, int depth) {
        return switch (expression) {
            case Expression.Text t -> JSON.textNode(filled(t, depth));
            case Expression.Numeral n -> number(n.digits());
            case Expression.Bool b -> JSON.booleanNode(b.value());
            case Expression.Null n -> JSON.nullNode();
            case Expression.Tuple t -> {
                ArrayNode array = JSON.arrayNode();
                t.elements().forEach(e -> array.add(of(e, depth)));
                yield array;
            }
            case Expression.Mapping o -> {
                ObjectNode object = JSON.objectNode();
                o.entries().forEach(e -> object.set(e.key(), of(e.value(), depth)));
                yield object;
            }
            case Expression.Computed c -> computed(c, depth);
        };
    }

    private JsonNode computed(Expression.Computed c, int depth) {
        Matcher m = REFERENCE.matcher(c.source());
        if (m.matches()) {
            Optional<JsonNode> value = lookup(m.group(1), m.group(2), depth);
            if (value.isPresent()) {
                return value.get();
            }
        }
        unknown.add(new Unknown(c.start(), c.source()));
        return JSON.textNode("${" + c.source() + "}");
    }

    private Optional<JsonNode> lookup(String kind, String name, int depth) {
        if (kind.equals("var") && given.containsKey(name)) {
            return Optional.of(JSON.textNode(given.get(name)));
        }
        Expression found = known.get(kind + "." + name);
        return found == null || depth > 20 ? Optional.empty() : Optional.of(of(found, depth + 1));
    }

    private String filled(Expression.Text text, int depth) {
        if (!text.value().contains("${")) {
            return text.value();
        }
        Matcher m = INSIDE.matcher(text.value());
        String result = m.replaceAll(r -> Matcher.quoteReplacement(lookup(r.group(1), r.group(2), depth)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .orElse(r.group())));
        int at = result.indexOf("${");
        if (at >= 0 && !RUNTIME.matcher(result.substring(at)).lookingAt()) {
            unknown.add(new Unknown(text.start(), result));
        }
        return result;
    }

    private static JsonNode number(String digits) {
        try {
            BigDecimal value = new BigDecimal(digits);
            return value.stripTrailingZeros().scale() <= 0 && value.precision() < 19
                    ? JSON.numberNode(value.longValueExact())
                    : DecimalNode.valueOf(value);
        } catch (NumberFormatException e) {
            return JSON.textNode(digits);
        }
    }

    /** A body whose meaning nobody here knows (a driver's {@code config}): blocks become lists of objects. */
    ObjectNode generic(Body body) {
        ObjectNode object = JSON.objectNode();
        body.attributes().forEach(a -> {
            JsonNode value = of(a.value());
            object.set(a.name(), value.isObject() ? JSON.arrayNode().add(value) : value);
        });
        for (Body.Block block : body.blocks()) {
            ObjectNode inner = generic(block.body());
            if (!block.labels().isEmpty()) {
                inner = JSON.objectNode().set(block.label(), JSON.arrayNode().add(inner));
            }
            ArrayNode list = object.get(block.type()) instanceof ArrayNode there ? there
                    : object.putArray(block.type());
            list.add(inner);
        }
        return object;
    }
}
