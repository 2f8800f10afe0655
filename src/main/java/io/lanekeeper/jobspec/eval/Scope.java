package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names that loops and dynamic blocks have bound. Immutable. */
public final class Scope {
    public static final Scope EMPTY = new Scope(Map.of());

    private final Map<String, JsonNode> names;

    private Scope(Map<String, JsonNode> names) {
        this.names = names;
    }

    public Scope with(String name, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(names);
        more.put(name, value);
        return new Scope(more);
    }

    Optional<JsonNode> get(String name) {
        return Optional.ofNullable(names.get(name));
    }
}
