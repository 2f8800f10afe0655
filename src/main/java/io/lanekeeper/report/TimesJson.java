package io.lanekeeper.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.failover.Upcoming;
import io.lanekeeper.scheduling.preview.Race;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.StepTime;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** What of a step is about time and order: {@code seconds}, {@code next}, {@code races}, {@code plays}. */
final class TimesJson {
    private static final double SECOND = 1_000;

    private final Names names;

    TimesJson(Names names) {
        this.names = names;
    }

    void write(StepResult result, ObjectNode json) {
        StepTime time = result.time();
        if (result.step().isPresent()) {
            ObjectNode seconds = json.putObject("seconds");
            time.detect().ifPresent(d -> range(seconds.putArray("detect"), d.least(), d.most()));
            time.placed()
                    .keySet()
                    .stream()
                    .max(java.util.Comparator.comparing(time::most))
                    .ifPresent(
                            last -> range(seconds.putArray("placed"), time.least(last), time.most(last)));
            seconds.put("fromServers", time.known());
        }
        if (!time.upcoming().isEmpty()) {
            ArrayNode next = json.putArray("next");
            time.upcoming().forEach(u -> write(u, next.addObject()));
        }
        if (result.plays() > 0) {
            json.put("plays", result.plays());
        }
        if (!result.races().isEmpty()) {
            ArrayNode races = json.putArray("races");
            result.races().forEach(r -> write(r, races.addObject()));
        }
    }

    private static void range(ArrayNode array, Duration least, Duration most) {
        array.add(least.toMillis() / SECOND).add(most.toMillis() / SECOND);
    }

    private void write(Upcoming u, ObjectNode json) {
        json.put("seconds", u.in().toMillis() / SECOND)
                .put("what", u.what().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        u.job().ifPresent(j -> json.put("namespace", j.namespace()).put("job", j.id()));
        u.nodeId().ifPresent(n -> json.put("client", names.of(n)));
    }

    private static void write(Race race, ObjectNode json) {
        groups(json.putArray("groups"), race.groups());
        ArrayNode outcomes = json.putArray("outcomes");
        for (Race.Outcome outcome : race.outcomes()) {
            ObjectNode o = outcomes.addObject().put("chance", outcome.chance());
            groups(o.putArray("first"), outcome.first());
            ArrayNode waiting = o.putArray("waiting");
            outcome.waiting().forEach((key, missing) -> group(waiting.addObject(), key).put("missing", missing));
        }
    }

    private static void groups(ArrayNode array, Collection<GroupKey> groups) {
        groups.forEach(key -> group(array.addObject(), key));
    }

    private static ObjectNode group(ObjectNode json, GroupKey key) {
        return json.put("namespace", key.job().namespace()).put("job", key.job().id()).put("group", key.group());
    }
}
