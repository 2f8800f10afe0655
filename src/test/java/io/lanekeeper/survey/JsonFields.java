package io.lanekeeper.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values in a job's JSON, each with its place. Null, zero, false and empty are the same as absent: servers differ
 * in the fields that they know.
 */
public final class JsonFields {
    private static final Set<String> UNSET = Set.of("null", "0", "false");

    /** Secrets in a job file, which Nomad 1.5.5 puts into the job and 1.11.3 leaves out. */
    private static final Set<String> LEFT_OUT = Set.of("/ConsulToken", "/VaultToken");

    private JsonFields() {}

    /** Each value that only one of the two has. */
    public static List<String> differences(JsonNode nomads, JsonNode ours) {
        Map<String, String> theirs = new TreeMap<>();
        Map<String, String> own = new TreeMap<>();
        collect("", nomads, theirs);
        collect("", ours, own);
        List<String> differences = new ArrayList<>();
        theirs.forEach((place, value) -> {
            if (!value.equals(own.remove(place))) {
                differences.add(place + " is " + value);
            }
        });
        own.forEach((place, value) -> differences.add(place + " is read here as " + value));
        return differences;
    }

    private static void collect(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(e -> collect(place + "/" + e.getKey(), e.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "/" + i, node.get(i), into);
            }
        } else if (!LEFT_OUT.contains(place) && !node.asText().isEmpty() && !UNSET.contains(node.asText())) {
            into.put(place, node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString()
                    : node.toString());
        }
    }
}
