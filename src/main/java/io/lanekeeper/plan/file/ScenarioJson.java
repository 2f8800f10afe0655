package io.lanekeeper.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Outcome;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.plan.file.PlanJson.Impossible;
import io.lanekeeper.wire.Fields;
import java.util.ArrayList;
import java.util.List;

/** Scenarios: name, steps, and where there are any the chosen outcomes and the expectations. */
final class ScenarioJson {
    private ScenarioJson() {}

    static List<Scenario> readAll(JsonNode array) throws Impossible {
        List<Scenario> all = new ArrayList<>();
        for (JsonNode json : array) {
            String where = "/scenarios/" + all.size();
            all.add(new Scenario(Fields.of(json).text("name"),
                    StepJson.readAll(PlanJson.list(json, where, "steps"), where),
                    PlanJson.all(json, where, "outcomes",
                            o -> new Outcome(o.number("step"), group(o), o.text("node"))),
                    PlanJson.all(json, where, "expectations",
                            e -> new Expectation(group(e), e.text("attribute"), e.text("value")))));
        }
        return all;
    }

    private static GroupKey group(Fields f) {
        return GroupKey.of(f.text("namespace"), f.text("job"), f.text("group"));
    }

    static void write(List<Scenario> scenarios, ArrayNode array) {
        for (Scenario scenario : scenarios) {
            ObjectNode json = array.addObject().put("name", scenario.name());
            StepJson.write(scenario.steps(), json.putArray("steps"));
            if (!scenario.outcomes().isEmpty()) {
                ArrayNode outcomes = json.putArray("outcomes");
                scenario.outcomes()
                        .forEach(o -> put(outcomes.addObject().put("step", o.step()), o.group())
                                .put("node", o.nodeId()));
            }
            if (!scenario.expectations().isEmpty()) {
                ArrayNode expectations = json.putArray("expectations");
                scenario.expectations()
                        .forEach(e -> put(expectations.addObject(), e.group())
                                .put("attribute", e.attribute())
                                .put("value", e.value()));
            }
        }
    }

    private static ObjectNode put(ObjectNode json, GroupKey group) {
        return json.put("namespace", group.job().namespace()).put("job", group.job().id()).put("group", group.group());
    }
}
