package io.lanekeeper.plan.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.file.PlanJson.Impossible;
import io.lanekeeper.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Intents: {@code {"want": "home", "namespace", "job", "group", "target", "mode", "values", "jobLevel"}} and so on. */
final class IntentJson {
    private IntentJson() {}

    static List<Intent> readAll(JsonNode array) throws Impossible {
        List<Intent> intents = new ArrayList<>();
        for (JsonNode json : array) {
            intents.add(read(Fields.of(json), "/intents/" + intents.size()));
        }
        return intents;
    }

    private static Intent read(Fields f, String where) throws Impossible {
        GroupKey group = GroupKey.of(f.text("namespace"), f.text("job"), f.text("group"));
        JobLevel level = word(JobLevel.values(), f.text("jobLevel"), where + "/jobLevel");
        return switch (f.text("want")) {
            case "home" -> {
                List<String> values = f.texts("values");
                Home.Mode mode = word(Home.Mode.values(), f.text("mode"), where + "/mode");
                if (values.isEmpty() || (mode == Home.Mode.FORBID && values.size() > 1)) {
                    throw new Impossible(where + "/values", "one lane is expected here");
                }
                yield new Intent.SetHome(group, f.text("target"), new Home(mode, values), level);
            }
            case "no-home" -> new Intent.RemoveHome(group, f.text("target"), level);
            case "pool" -> new Intent.SetPool(new JobKey(f.text("namespace"), f.text("job")), f.text("pool"));
            default -> throw new Impossible(where + "/want",
                    "\"" + f.text("want") + "\" is no intent this version knows");
        };
    }

    static void write(List<Intent> intents, ArrayNode array) {
        for (Intent intent : intents) {
            ObjectNode json = array.addObject();
            switch (intent) {
                case Intent.SetHome s -> {
                    put(json.put("want", "home"), s.group());
                    json.put("target", s.target()).put("mode", word(s.home().mode()));
                    ArrayNode values = json.putArray("values");
                    s.home().values().forEach(values::add);
                    json.put("jobLevel", word(s.jobLevel()));
                }
                case Intent.RemoveHome r -> put(json.put("want", "no-home"), r.group()).put("target", r.target())
                        .put("jobLevel", word(r.jobLevel()));
                case Intent.SetPool p -> json.put("want", "pool")
                        .put("namespace", p.job().namespace())
                        .put("job", p.job().id())
                        .put("pool", p.pool());
            }
        }
    }

    private static ObjectNode put(ObjectNode json, GroupKey group) {
        return json.put("namespace", group.job().namespace()).put("job", group.job().id()).put("group", group.group());
    }

    private static <E extends Enum<E>> E word(E[] values, String word, String where) throws Impossible {
        for (E value : values) {
            if (word(value).equals(word) || word.isEmpty()) {
                return value;
            }
        }
        throw new Impossible(where, "\"" + word + "\" is not known here");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
