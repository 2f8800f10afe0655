package io.lanekeeper.scheduling.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.scheduling.rule.AllocMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares an {@link AllocMetric} with a recorded one. */
final class Metrics {
    private Metrics() {}

    static List<String> differences(String what, AllocMetric ours, JsonNode nomads) {
        List<String> differences = new ArrayList<>();
        compare(differences, what + ".NodesEvaluated", ours.nodesEvaluated(), nomads.path("NodesEvaluated").asInt());
        compare(differences, what + ".NodesFiltered", ours.nodesFiltered(), nomads.path("NodesFiltered").asInt());
        compare(differences, what + ".NodesInPool", ours.nodesInPool(), nomads.path("NodesInPool").asInt());
        compare(differences, what + ".NodesExhausted", ours.nodesExhausted(), nomads.path("NodesExhausted").asInt());
        compare(differences, what + ".CoalescedFailures", ours.coalescedFailures(),
                nomads.path("CoalescedFailures").asInt());
        compare(differences, what + ".NodesAvailable", ours.nodesAvailable(), counts(nomads.path("NodesAvailable")));
        compare(differences, what + ".ClassFiltered", ours.classFiltered(), counts(nomads.path("ClassFiltered")));
        compare(differences, what + ".ConstraintFiltered", ours.constraintFiltered(),
                counts(nomads.path("ConstraintFiltered")));
        compare(differences, what + ".ClassExhausted", ours.classExhausted(), counts(nomads.path("ClassExhausted")));
        compare(differences, what + ".DimensionExhausted", ours.dimensionExhausted(),
                counts(nomads.path("DimensionExhausted")));
        return differences;
    }

    static void compare(List<String> differences, String what, Object ours, Object nomads) {
        if (!ours.equals(nomads)) {
            differences.add(what + ": ours " + ours + ", Nomad's " + nomads);
        }
    }

    static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }
}
