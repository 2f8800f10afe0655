package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that job files use; what needs files, time or chance is not among them. */
final class Functions {
    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        TextFunctions.addTo(ALL);
        ListFunctions.addTo(ALL);
        NumberFunctions.addTo(ALL);
    }

    private Functions() {}

    static Optional<Function> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static String text(List<JsonNode> arguments, int index) {
        return Convert.text(arguments.get(index)).orElseThrow(IllegalArgumentException::new);
    }

    static BigDecimal number(List<JsonNode> arguments, int index) {
        return Convert.number(arguments.get(index)).orElseThrow(IllegalArgumentException::new);
    }

    static int integer(List<JsonNode> arguments, int index) {
        BigDecimal number = number(arguments, index);
        if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("too large");
        }
        return number.intValue();
    }

    static JsonNode list(List<JsonNode> arguments, int index) {
        JsonNode list = arguments.get(index);
        if (!list.isArray()) {
            throw new IllegalArgumentException("no list");
        }
        return list;
    }

    static JsonNode map(List<JsonNode> arguments, int index) {
        JsonNode map = arguments.get(index);
        if (!map.isObject()) {
            throw new IllegalArgumentException("no map");
        }
        return map;
    }
}
