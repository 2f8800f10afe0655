package io.lanekeeper.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.place.ClassTrap;
import io.lanekeeper.scheduling.preview.Effect;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.NotModelled;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.texts.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A preview as one JSON object; its shape is a promise to scripts, and {@code format} its number. */
public final class PreviewJson {
    private static final int FORMAT = 1;

    private final Plan plan;
    private final Names names;
    private final boolean changesOnly;

    /**
     * @param changesOnly groups that merely stay are left out
     */
    public PreviewJson(Plan plan, boolean changesOnly) {
        this.plan = plan;
        this.names = new Names(plan.cluster());
        this.changesOnly = changesOnly;
    }

    public ObjectNode write(Preview preview) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        ObjectNode lanes = json.putObject("lanes").put("attribute", plan.laneAttribute());
        ObjectNode values = lanes.putObject("values");
        Lanes.of(plan.cluster().nodes(), plan.laneAttribute())
                .forEach((value, nodes) -> texts(values.putArray(value),
                        nodes.stream().map(n -> names.of(n.id())).sorted().toList()));
        if (!moved(preview.start()).isEmpty() || !preview.start().unplaced().isEmpty()) {
            write(preview.start(), json.putObject("start"));
        }
        ArrayNode steps = json.putArray("steps");
        for (StepResult step : preview.steps()) {
            write(step, steps.addObject());
        }
        List<Expectations.Checked> checked = Expectations.check(plan, preview);
        if (!checked.isEmpty()) {
            ArrayNode expectations = json.putArray("expectations");
            checked.forEach(c -> write(c, expectations.addObject()));
        }
        if (!preview.traps().isEmpty()) {
            ArrayNode traps = json.putArray("classTraps");
            preview.traps().forEach(t -> write(t, traps.addObject()));
        }
        ArrayNode notModelled = json.putArray("notModelled");
        preview.notModelled().forEach(n -> write(n, notModelled.addObject()));
        return json;
    }

    private static void write(Expectations.Checked c, ObjectNode json) {
        key(c.expectation().group(), json);
        json.put("attribute", c.expectation().attribute()).put("lane", c.expectation().value());
        json.put("holds", c.holds());
        c.brokenAt().ifPresent(step -> json.put("brokenAtStep", step));
    }

    private static List<GroupResult> moved(StepResult start) {
        return start.groups().stream().filter(g -> g.effect() != Effect.STAYS).toList();
    }

    private void write(StepResult result, ObjectNode json) {
        result.step().ifPresent(s -> json.put("step", word(s)));
        ArrayNode groups = json.putArray("groups");
        result.groups()
                .stream()
                .filter(g -> !changesOnly || g.effect() != Effect.STAYS)
                .sorted(Comparator.comparing(GroupResult::effect).thenComparing(GroupResult::group))
                .forEach(g -> write(g, groups.addObject()));
        ArrayNode unplaced = json.putArray("unplaced");
        result.unplaced().forEach(u -> write(u, unplaced.addObject()));
        new TimesJson(names).write(result, json);
    }

    /** E.g. {@code dtle-2 down}: a step as scripts see it. */
    public String word(Step step) {
        return switch (step) {
            case Step.OfClient s -> names.of(s.nodeId()) + " " + s.change().name().toLowerCase(Locale.ROOT);
            case Step.OfLane s -> "lane " + s.value() + (s.down() ? " down" : " up");
            case Step.OfDrain s -> names.of(s.nodeId()) + " drain"
                    + s.deadline().map(d -> " deadline " + d.toSeconds() + "s").orElse("") + (s.force() ? " force" : "")
                    + (s.ignoreSystemJobs() ? " ignore-system-jobs" : "");
            case Step.OfCount s -> s.group().job().id() + "/" + s.group().group() + " count " + s.count();
        };
    }

    private void write(GroupResult g, ObjectNode json) {
        key(g.group(), json);
        texts(json.putArray("before"), names.of(g.before()));
        texts(json.putArray("after"), names.of(g.after()));
        json.put("effect", g.effect().word());
        if (!g.candidates().isEmpty() || g.effect() == Effect.WAITS) {
            texts(json.putArray("candidates"), names.of(g.candidates()));
        }
        if (!g.chances().isEmpty()) {
            ObjectNode chances = json.putObject("chances");
            g.chances().forEach((id, chance) -> chances.put(names.of(id), chance));
        } else if (g.candidates().size() == 1) {
            json.putObject("chances").put(names.of(g.candidates().getFirst()), 1.0);
        }
        if (!g.cutOff().isEmpty()) {
            texts(json.putArray("cutOff"), names.of(g.cutOff()));
        }
        if (!g.waitsFor().isEmpty()) {
            texts(json.putArray("waitsFor"), g.waitsFor());
        }
    }

    private static void write(Unplaced u, ObjectNode json) {
        key(u.group(), json);
        json.put("missing", u.missing());
        write(u.nomad(), json.putObject("nomad"));
        ArrayNode why = json.putArray("why");
        u.why().forEach(w -> {
            ObjectNode entry = why.addObject().put("client", w.nodeName());
            texts(entry.putArray("reasons"), w.reasons().stream().map(Reason::text).toList());
        });
    }

    /** Nomad's own field names; what is empty or zero is left out, but for the two counts everybody looks at. */
    private static void write(AllocMetric m, ObjectNode json) {
        json.put("NodesEvaluated", m.nodesEvaluated()).put("NodesFiltered", m.nodesFiltered());
        if (m.nodesInPool() != 0) {
            json.put("NodesInPool", m.nodesInPool());
        }
        counts(json, "NodesAvailable", m.nodesAvailable());
        if (!m.nodePool().isEmpty()) {
            json.put("NodePool", m.nodePool());
        }
        counts(json, "ClassFiltered", m.classFiltered());
        counts(json, "ConstraintFiltered", m.constraintFiltered());
        if (m.nodesExhausted() != 0) {
            json.put("NodesExhausted", m.nodesExhausted());
        }
        counts(json, "ClassExhausted", m.classExhausted());
        counts(json, "DimensionExhausted", m.dimensionExhausted());
        if (m.coalescedFailures() != 0) {
            json.put("CoalescedFailures", m.coalescedFailures());
        }
    }

    private static void counts(ObjectNode json, String name, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            ObjectNode map = json.putObject(name);
            counts.forEach(map::put);
        }
    }

    /** Clients by ID. */
    private static void write(ClassTrap trap, ObjectNode json) {
        key(trap.group(), json);
        texts(json.putArray("willing"), trap.willing());
        texts(json.putArray("unwilling"), trap.unwilling());
    }

    private static void write(NotModelled n, ObjectNode json) {
        json.put("namespace", n.namespace()).put("job", n.job());
        n.group().ifPresentOrElse(g -> json.put("group", g), () -> json.putNull("group"));
        json.put("what", Texts.english().get(n.what().textKey(), n.arguments()));
    }

    private static ObjectNode key(GroupKey group, ObjectNode json) {
        return json.put("namespace", group.job().namespace()).put("job", group.job().id()).put("group", group.group());
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
