package io.lanekeeper.jobspec.eval;

import static io.lanekeeper.jobspec.eval.Functions.integer;
import static io.lanekeeper.jobspec.eval.Functions.list;
import static io.lanekeeper.jobspec.eval.Functions.map;
import static io.lanekeeper.jobspec.eval.Functions.number;
import static io.lanekeeper.jobspec.eval.Functions.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Functions of lists and maps. */
final class ListFunctions {
    private static final int LONGEST_RANGE = 1024;

    private ListFunctions() {}

    static void addTo(Map<String, Function> all) {
        all.put("length", a -> LongNode.valueOf(list(a, 0).size()));
        all.put("concat", ListFunctions::concat);
        all.put("element", a -> list(a, 0).get(Math.floorMod(integer(a, 1), list(a, 0).size())));
        all.put("lookup", ListFunctions::lookup);
        all.put("merge", ListFunctions::merge);
        all.put("keys", a -> array(sorted(map(a, 0)).keySet().stream().<JsonNode>map(TextNode::valueOf).toList()));
        all.put("values", a -> array(sorted(map(a, 0)).values()));
        all.put("contains", a -> BooleanNode.valueOf(elements(a, 0).stream()
                .anyMatch(
                        e -> Operators.same(e, a.get(1)))));
        all.put("index", a -> list(a, 0).required(integer(a, 1)));
        all.put("coalesce", ListFunctions::coalesce);
        all.put("coalescelist", a -> a.stream()
                .filter(l -> l.isArray() && !l.isEmpty())
                .findFirst()
                .orElseThrow(
                        IllegalArgumentException::new));
        all.put("compact", a -> array(elements(a, 0).stream()
                .filter(e -> !e.isNull() && !e.asText().isEmpty())
                .toList()));
        all.put("distinct", a -> array(new LinkedHashSet<>(elements(a, 0))));
        all.put("setunion", a -> set(elements((ArrayNode) concat(a))));
        all.put("sort", a -> array(elements(a, 0).stream()
                .sorted(Comparator.comparing(ListFunctions::textOf))
                .toList()));
        all.put("slice", a -> array(elements(a, 0).subList(integer(a, 1), integer(a, 2))));
        all.put("range", ListFunctions::range);
        all.put("flatten", a -> flatten(list(a, 0), JsonNodeFactory.instance.arrayNode()));
        all.put("zipmap", ListFunctions::zipmap);
        all.put("formatlist", ListFunctions::formatlist);
    }

    private static ArrayNode array(Collection<? extends JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    private static List<JsonNode> elements(List<JsonNode> a, int index) {
        return elements(list(a, index));
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    private static String textOf(JsonNode value) {
        return Convert.text(value).orElseThrow(IllegalArgumentException::new);
    }

    private static JsonNode set(List<JsonNode> elements) {
        Set<JsonNode> set = new TreeSet<>(
                Comparator.comparing((JsonNode n) -> n.asText()).thenComparing(JsonNode::toString));
        set.addAll(elements);
        return array(set);
    }

    private static Map<String, JsonNode> sorted(JsonNode map) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        map.properties().forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static JsonNode concat(List<JsonNode> a) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < a.size(); i++) {
            list(a, i).forEach(all::add);
        }
        return all;
    }

    private static JsonNode lookup(List<JsonNode> a) {
        JsonNode found = map(a, 0).path(text(a, 1));
        return found.isMissingNode() ? a.get(2) : found;
    }

    private static JsonNode merge(List<JsonNode> a) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).isNull()) {
                map(a, i).properties().forEach(e -> all.set(e.getKey(), e.getValue()));
            }
        }
        return all;
    }

    private static JsonNode coalesce(List<JsonNode> a) {
        return a.stream()
                .filter(v -> !v.isNull())
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static JsonNode range(List<JsonNode> a) {
        BigDecimal start = a.size() > 1 ? number(a, 0) : BigDecimal.ZERO;
        BigDecimal end = number(a, a.size() > 1 ? 1 : 0);
        BigDecimal step = a.size() > 2 ? number(a, 2)
                : start.compareTo(end) <= 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        if (step.signum() == 0) {
            throw new IllegalArgumentException("no step");
        }
        for (BigDecimal n = start; Integer.signum(n.compareTo(end)) * step.signum() < 0; n = n.add(step)) {
            if (numbers.size() == LONGEST_RANGE) {
                throw new IllegalArgumentException("too long");
            }
            numbers.add(Convert.node(n));
        }
        return numbers;
    }

    private static ArrayNode flatten(JsonNode list, ArrayNode into) {
        for (JsonNode element : list) {
            if (element.isArray()) {
                flatten(element, into);
            } else {
                into.add(element);
            }
        }
        return into;
    }

    private static JsonNode zipmap(List<JsonNode> a) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < list(a, 0).size(); i++) {
            map.set(textOf(list(a, 0).get(i)), elements(a, 1).get(i));
        }
        return map;
    }

    private static JsonNode formatlist(List<JsonNode> a) {
        int size = a.stream().skip(1).filter(JsonNode::isArray).mapToInt(JsonNode::size).max().orElse(1);
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            int n = i;
            List<JsonNode> each = a.stream().skip(1).map(v -> v.isArray() ? elements(v).get(n) : v).toList();
            result.add(Format.format(text(a, 0), each));
        }
        return result;
    }
}
