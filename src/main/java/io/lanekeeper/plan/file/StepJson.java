package io.lanekeeper.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.plan.file.PlanJson.Impossible;
import io.lanekeeper.wire.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Steps of a scenario: {@code {"action": "down", "node": ID}}, {@code lane-down}, {@code lane-up}, {@code count}, {@code drain-with}. */
final class StepJson {
    private StepJson() {}

    static List<Step> readAll(JsonNode array, String where) throws Impossible {
        List<Step> steps = new ArrayList<>();
        for (JsonNode json : array) {
            steps.add(read(Fields.of(json), where + "/steps/" + steps.size()));
        }
        return steps;
    }

    private static Step read(Fields f, String where) throws Impossible {
        String action = f.text("action");
        return switch (action) {
            case "lane-down", "lane-up" ->
                new Step.OfLane(action.equals("lane-down"), f.text("attribute"), f.text("value"));
            case "count" -> new Step.OfCount(GroupKey.of(f.text("namespace"), f.text("job"), f.text("group")),
                    f.number("count"));
            case "drain-with" -> new Step.OfDrain(f.text("node"),
                    f.has("deadlineSeconds") ? Optional.of(Duration.ofSeconds(f.big("deadlineSeconds")))
                            : Optional.empty(),
                    f.flag("force"), f.flag("ignoreSystemJobs"));
            default -> new Step.OfClient(change(action, where), f.text("node"));
        };
    }

    private static Change change(String action, String where) throws Impossible {
        for (Change change : Change.values()) {
            if (word(change).equals(action)) {
                return change;
            }
        }
        throw new Impossible(where + "/action", "\"" + action + "\" is no step this version knows");
    }

    static void write(List<Step> steps, ArrayNode array) {
        for (Step step : steps) {
            switch (step) {
                case Step.OfClient s -> array.addObject().put("action", word(s.change())).put("node", s.nodeId());
                case Step.OfLane s -> array.addObject()
                        .put("action", s.down() ? "lane-down" : "lane-up")
                        .put("attribute", s.attribute())
                        .put("value", s.value());
                case Step.OfDrain s -> {
                    ObjectNode json = array.addObject().put("action", "drain-with").put("node", s.nodeId());
                    s.deadline().ifPresent(d -> json.put("deadlineSeconds", d.toSeconds()));
                    json.put("force", s.force()).put("ignoreSystemJobs", s.ignoreSystemJobs());
                }
                case Step.OfCount s -> array.addObject()
                        .put("action", "count")
                        .put("namespace", s.group().job().namespace())
                        .put("job", s.group().job().id())
                        .put("group", s.group().group())
                        .put("count", s.count());
            }
        }
    }

    private static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
