package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.eval.Convert;
import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads constraints and affinities with all their short forms, as Nomad does: the later one of the list wins, wherever
 * it stands, and four of the forms mean nothing in a constraint.
 */
final class Rules {
    private static final List<String> SHORT_IN_CONSTRAINT = List.of("version", "semver", "regexp", "set_contains",
            "distinct_hosts", "distinct_property");
    private static final List<String> SHORT_IN_AFFINITY = List.of("version", "semver", "regexp", "set_contains",
            "set_contains_any", "set_contains_all");
    private static final List<String> IGNORED_IN_CONSTRAINT = List.of("set_contains_any", "set_contains_all", "is_set",
            "is_not_set");

    private final Context context;

    Rules(Context context) {
        this.context = context;
    }

    JsonNode constraint(ExpandedBlock block) {
        Map<String, String> texts = texts(block, false);
        ObjectNode json = rule(texts, SHORT_IN_CONSTRAINT);
        warn(block, texts, SHORT_IN_CONSTRAINT, IGNORED_IN_CONSTRAINT);
        if (texts.containsKey("distinct_property")) {
            json.put("LTarget", texts.get("distinct_property"));
            json.put("RTarget", texts.getOrDefault("value", ""));
        }
        return json;
    }

    JsonNode affinity(ExpandedBlock block) {
        Map<String, String> texts = texts(block, true);
        ObjectNode json = rule(texts, SHORT_IN_AFFINITY);
        warn(block, texts, SHORT_IN_AFFINITY, List.of());
        String weight = texts.getOrDefault("weight", "");
        if (weight.isEmpty()) {
            return json.putNull("Weight");
        }
        return json.set("Weight", Convert.number(JsonNodeFactory.instance.textNode(weight))
                .map(Convert::node)
                .orElseThrow(() -> new Fault(block.at(), "jobspec.failure.value-type", "weight")));
    }

    /** Warns of a short form that means nothing, and of the second of several where only one counts. */
    private void warn(ExpandedBlock block, Map<String, String> texts, List<String> shortForms, List<String> ignored) {
        String counts = shortForms.stream().filter(texts::containsKey).reduce("", (a, b) -> b);
        int seen = 0;
        for (Attribute a : block.body().attributes().toList()) {
            if (!texts.containsKey(a.name())) {
                continue;
            }
            if (ignored.contains(a.name())) {
                context.warn(new Fault(a.span().start(), "jobspec.warning.short-form", a.name()));
            } else if (shortForms.contains(a.name()) && ++seen == 2) {
                context.warn(new Fault(a.span().start(), "jobspec.warning.several-forms", counts));
            }
        }
    }

    private static ObjectNode rule(Map<String, String> texts, List<String> shortForms) {
        String operator = texts.getOrDefault("operator", "=");
        String value = texts.getOrDefault("value", "");
        for (String form : shortForms) {
            if (texts.containsKey(form)) {
                operator = form;
                value = texts.getOrDefault(form, "");
            }
        }
        return JsonNodeFactory.instance.objectNode()
                .put("LTarget", texts.getOrDefault("attribute", ""))
                .put("Operand", operator)
                .put("RTarget", value);
    }

    private Map<String, String> texts(ExpandedBlock block, boolean affinity) {
        Map<String, String> texts = new HashMap<>();
        block.body().attributes().forEach(a -> {
            if (!known(a.name(), affinity)) {
                throw new Fault(a.span().start(), "jobspec.failure.unknown-attribute", a.name(), block.type());
            }
            text(a, block.scope(), texts);
        });
        block.body().blocks().findFirst().ifPresent(b -> {
            throw new Fault(b.span().start(), "jobspec.failure.unknown-block", b.type(), block.type());
        });
        return texts;
    }

    private static boolean known(String name, boolean affinity) {
        return List.of("attribute", "operator", "value").contains(name)
                || (affinity ? SHORT_IN_AFFINITY.contains(name) || name.equals("weight")
                        : SHORT_IN_CONSTRAINT.contains(name) || IGNORED_IN_CONSTRAINT.contains(name));
    }

    private void text(Attribute a, Scope scope, Map<String, String> into) {
        JsonNode value = context.valueOrSource(a, scope);
        if (!value.isNull()) {
            into.put(a.name(), Convert.text(value)
                    .orElseThrow(
                            () -> new Fault(a.value().span().start(), "jobspec.failure.value-type", a.name())));
        }
    }
}
