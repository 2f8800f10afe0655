package io.lanekeeper.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Top-level fields of a plan file that this version does not know, by name: kept and written back. */
public record Extras(Map<String, JsonNode> fields) {
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        fields = Map.copyOf(fields);
    }
}
