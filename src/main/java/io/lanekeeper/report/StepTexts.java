package io.lanekeeper.report;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.scheduling.place.ClassTrap;
import io.lanekeeper.scheduling.preview.Effect;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.texts.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the steps of a preview in sentences, in one language. */
public final class StepTexts {
    private static final int NAMED = 5;
    private static final int CANDIDATES = 4;

    private final Texts texts;
    private final Plan plan;
    private final PlannedJobs planned;
    private final Names names;
    private final boolean severalJobs;

    public StepTexts(Texts texts, Plan plan, PlannedJobs planned) {
        this.texts = texts;
        this.plan = plan;
        this.planned = planned;
        this.names = new Names(plan.cluster());
        this.severalJobs = planned.jobs().stream().filter(j -> j.wantsToRun()).limit(2).count() > 1;
    }

    public Names names() {
        return names;
    }

    /** E.g. "dtle-2 goes down". */
    public String title(Step step) {
        return switch (step) {
            case Step.OfClient s ->
                texts.get("step." + s.change().name().toLowerCase(Locale.ROOT), names.of(s.nodeId()));
            case Step.OfLane s -> texts.get(s.down() ? "step.laneDown" : "step.laneUp", s.value());
            case Step.OfDrain s -> drain(s);
            case Step.OfCount s -> texts.get("step.count", s.group().group(), s.group().job().id(), s.count());
        };
    }

    private String drain(Step.OfDrain s) {
        List<String> parts = new ArrayList<>(List.of(texts.get("step.drain", names.of(s.nodeId()))));
        if (s.force()) {
            parts.add(texts.get("step.drain.force"));
        } else {
            s.deadline().ifPresent(d -> parts.add(texts.get("step.drain.deadline", d.toSeconds())));
        }
        if (s.ignoreSystemJobs()) {
            parts.add(texts.get("step.drain.ignoreSystem"));
        }
        return String.join(", ", parts);
    }

    /** One sentence for each group that does not merely stay, the worst first. */
    public List<Sentence> sentences(StepResult result) {
        return sentences(result, Integer.MAX_VALUE);
    }

    /** The first so many of all sentences: of thousands, a reader gets no more. */
    public List<Sentence> sentences(StepResult result, int most) {
        return told(result)
                .sorted(Comparator.comparing(StepTexts::severity).reversed().thenComparing(GroupResult::effect))
                .limit(most)
                .map(g -> sentence(g, result))
                .toList();
    }

    /** How many sentences there are. */
    public static int count(StepResult result) {
        return (int) told(result).count();
    }

    private static Stream<GroupResult> told(StepResult result) {
        return result.notable().stream().filter(g -> g.effect() != Effect.STAYS || !g.cutOff().isEmpty());
    }

    private static Severity severity(GroupResult g) {
        return !g.cutOff().isEmpty() || g.effect() == Effect.WAITS ? Severity.OUTAGE
                : g.waitsFor().isEmpty() ? Severity.FINE : Severity.NOTE;
    }

    /** What the step did to one group. */
    public Sentence sentence(GroupResult g, StepResult result) {
        String name = name(g.group());
        String from = texts.list(names.of(minus(g.before(), g.after())));
        String to = texts.list(names.of(minus(g.after(), g.before())));
        String text = switch (g.effect()) {
            case WAITS -> waits(g, result, name);
            case LOST -> texts.get("effect.lost", name, from);
            case MOVES -> from.isEmpty() || to.isEmpty() ? texts.get("effect.movesWithin", name)
                    : texts.get("effect.moves", name, from, to);
            case PLACED -> texts.get("effect.placed", name, to);
            case RESTARTS -> texts.get("effect.restarts", name);
            case STAYS -> texts.get("effect.stays", name, texts.list(names.of(g.after())));
        };
        String sure = sureness(g);
        String detail = g.cutOff().isEmpty() ? sure
                : g.landing().possible() > 1 ? cutOff(g) + " \u00b7 " + sure : cutOff(g);
        return new Sentence(g.group(), g.effect(), text, detail, severity(g));
    }

    private String waits(GroupResult g, StepResult result, String name) {
        int missing = result.missing().getOrDefault(g.group(), 0);
        return g.after().isEmpty() ? texts.get("effect.waits", name)
                : texts.get("effect.waitsPartly", name, missing, missing + g.after().size());
    }

    private String sureness(GroupResult g) {
        int possible = g.landing().possible();
        if (possible == 1 && (g.effect() == Effect.MOVES || g.effect() == Effect.PLACED)) {
            return texts.get("effect.certain");
        }
        if (possible < 2) {
            return g.waitsFor().isEmpty() ? "" : texts.get("effect.idle", texts.list(g.waitsFor()));
        }
        if (possible > CANDIDATES) {
            return likely(g, possible);
        }
        List<String> each = new ArrayList<>();
        Optional<EndpointPlace> place = place(g.group());
        for (String candidate : g.landing().likeliest(CANDIDATES)) {
            String mark = place.filter(p -> !in(candidate, p)).isPresent() ? texts.get("effect.candidate.cutOff") : "";
            each.add(names.of(candidate) + chance(g.landing().of(candidate)) + mark);
        }
        return texts.get("effect.oneOf", texts.list(each));
    }

    /** Of many possible clients the likeliest; of many alike none. */
    private String likely(GroupResult g, int possible) {
        String first = g.landing().likeliest(1).getFirst();
        double chance = g.landing().of(first);
        boolean alike = chance < 2.0 / possible;
        return alike ? texts.get("effect.anyOf", possible)
                : texts.get("effect.likely", names.of(first), Math.round(chance * 100), possible);
    }

    private static String chance(double chance) {
        return " " + String.format(Locale.ROOT, "%.0f", chance * 100) + " %";
    }

    private String cutOff(GroupResult g) {
        String where = texts.list(names.of(g.cutOff()));
        return place(g.group()).map(p -> texts.get("effect.cutOff", where, p.address(), p.value()))
                .orElseGet(() -> texts.get("effect.cutOff.plain", where));
    }

    private Optional<EndpointPlace> place(GroupKey group) {
        return planned.job(group.job())
                .flatMap(j -> j.group(group.group()))
                .flatMap(g -> plan.endpoints()
                        .stream()
                        .filter(p -> g.endpoints().stream().anyMatch(e -> e.address().equals(p.address())))
                        .findFirst());
    }

    private boolean in(String nodeId, EndpointPlace place) {
        return plan.cluster()
                .node(nodeId)
                .flatMap(n -> Target.resolve(n, place.attribute()))
                .equals(Optional.of(place.value()));
    }

    /** How many groups come to an outcome: "50 wait". */
    public String count(StepOutcomes.Outcome outcome, int groups) {
        return texts.count("outcome." + key(outcome), groups);
    }

    /** What becomes of several groups that are called alike: "Src of 50 jobs cannot be placed". */
    public String title(StepOutcomes.Bunch bunch) {
        return texts.count("outcome." + key(bunch.outcome()) + ".bunch", bunch.results().size(), bunch.name());
    }

    private static String key(StepOutcomes.Outcome outcome) {
        return switch (outcome) {
            case WAITS -> "waits";
            case CUT_OFF -> "cutOff";
            case LOST -> "lost";
            case MOVES -> "moves";
            case PLACED -> "placed";
            case RESTARTS -> "restarts";
            case IDLE -> "idle";
        };
    }

    /** The group's name; with its job's where several jobs run. */
    public String name(GroupKey group) {
        return severalJobs ? texts.get("effect.group", group.group(), group.job().id()) : group.group();
    }

    /** Where Nomad's class cache may mislead it, and what to do about it. */
    public String trap(ClassTrap trap) {
        return texts.get("preview.trap", name(trap.group()), few(trap.willing()), few(trap.unwilling()),
                ClassTrap.remedy().target() + " " + ClassTrap.remedy().operator());
    }

    private String few(List<String> ids) {
        int more = ids.size() - NAMED;
        return texts.list(names.of(ids.subList(0, Math.min(NAMED, ids.size())))) + (more > 0 ? " +" + more : "");
    }

    private static List<String> minus(List<String> all, List<String> without) {
        Set<String> gone = new HashSet<>(without);
        return all.stream().filter(n -> !gone.contains(n)).distinct().toList();
    }
}
