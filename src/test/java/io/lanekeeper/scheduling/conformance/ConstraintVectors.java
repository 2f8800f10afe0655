package io.lanekeeper.scheduling.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.scheduling.rule.ConstraintCheck;
import java.util.List;

/** One node, one constraint: met or not. */
final class ConstraintVectors {
    private ConstraintVectors() {}

    static List<String> differences(JsonNode vector) {
        JsonNode c = vector.path("input").path("constraint");
        Constraint constraint = new Constraint(c.path("LTarget").asText(), c.path("Operand").asText(),
                c.path("RTarget").asText());
        boolean met = new ConstraintCheck(constraint).met(Vectors.node(vector.path("input").path("node")));
        boolean expected = vector.path("expect").path("met").asBoolean();
        return met == expected ? List.of() : List.of(c + " on " + vector.path("input").path("node") + " is " + met);
    }
}
