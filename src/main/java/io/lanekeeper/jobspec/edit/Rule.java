package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A constraint or an affinity; which one, its weight says. */
record Rule(String target, String operator, String value, Optional<Integer> weight) {
    private static final int USUAL_WEIGHT = 50;

    static Rule of(Constraint c) {
        return new Rule(c.target(), c.operator(), c.value(), Optional.empty());
    }

    static Rule of(Affinity a) {
        return new Rule(a.target(), a.operator(), a.value(), Optional.of(a.weight()));
    }

    static Rule of(JsonNode json, boolean affinity) {
        JsonNode weight = json.path("Weight");
        return new Rule(json.path("LTarget").asText(""), json.path("Operand").asText(""),
                json.path("RTarget").asText(""),
                affinity ? Optional.of(weight.isNumber() ? weight.asInt() : USUAL_WEIGHT) : Optional.empty());
    }

    /** The attributes of its block. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!target.isEmpty() || !operator.startsWith("distinct_")) {
            attributes.put("attribute", HclString.quoted(target));
        }
        attributes.put("operator", HclString.quoted(operator));
        if (!value.isEmpty() || !operator.endsWith("_set")) {
            attributes.put("value", HclString.quoted(value));
        }
        weight.ifPresent(w -> attributes.put("weight", Integer.toString(w)));
        return attributes;
    }

    /** What happens to the rules of a place. */
    sealed interface Step {
        Place place();

        boolean affinity();

        record Add(Place place, boolean affinity, Rule rule) implements Step {}

        record Replace(Place place, boolean affinity, int index, Rule rule) implements Step {}

        record Remove(Place place, boolean affinity, int index) implements Step {}
    }

    /** The edit as a step. */
    static Step step(JobEdit.OfRule edit) {
        return switch (edit) {
            case JobEdit.AddConstraint e -> new Step.Add(e.place(), false, of(e.constraint()));
            case JobEdit.ReplaceConstraint e ->
                new Step.Replace(e.place(), false, e.index(), of(e.constraint()));
            case JobEdit.RemoveConstraint e -> new Step.Remove(e.place(), false, e.index());
            case JobEdit.AddAffinity e -> new Step.Add(e.place(), true, of(e.affinity()));
            case JobEdit.ReplaceAffinity e ->
                new Step.Replace(e.place(), true, e.index(), of(e.affinity()));
            case JobEdit.RemoveAffinity e -> new Step.Remove(e.place(), true, e.index());
        };
    }
}
