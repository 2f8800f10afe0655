package io.lanekeeper.report;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/** Lanes and preview for a terminal. */
public final class PlainText {
    private static final int MANY = 20;

    private final Texts texts;
    private final Plan plan;
    private final PlannedJobs planned;
    private final StepTexts words;
    private final ReasonTexts reasons;

    public PlainText(Texts texts, Plan plan, PlannedJobs planned) {
        this.texts = texts;
        this.plan = plan;
        this.planned = planned;
        this.words = new StepTexts(texts, plan, planned);
        this.reasons = new ReasonTexts(texts);
    }

    /** One line a lane with its clients and what runs there now. */
    public List<String> lanes(Preview preview) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("text.lanes", plan.laneAttribute()));
        Lanes.of(plan.cluster().nodes(), plan.laneAttribute()).forEach((value, nodes) -> {
            lines.add("  " + (value.equals(Lanes.NONE) ? texts.get("board.lane.none") : value));
            nodes.stream().limit(MANY).forEach(n -> lines.add("    " + client(n, preview)));
            if (nodes.size() > MANY) {
                lines.add("    " + texts.count("preview.moreClients", nodes.size() - MANY));
            }
        });
        for (EndpointPlace place : plan.endpoints()) {
            lines.add("  " + texts.get("text.endpoint", place.address(), place.value()));
        }
        return lines;
    }

    private String client(Node node, Preview preview) {
        List<String> here = new ArrayList<>();
        preview.start().running().forEach((group, nodes) -> {
            if (nodes.contains(node.id())) {
                here.add(words.name(group));
            }
        });
        return words.names().of(node.id()) + (node.takesWork() ? "" : " (" + node.status().word() + ")")
                + (here.isEmpty() ? "" : "   " + texts.list(here.stream().sorted().toList()));
    }

    /** The steps with what each does, and why something waits. */
    public List<String> preview(Preview preview) {
        List<String> lines = new ArrayList<>();
        if (!words.sentences(preview.start()).isEmpty()) {
            lines.add(texts.get(planned.edits().isEmpty() ? "preview.now" : "preview.registered"));
            effects(preview.start(), lines);
        }
        int number = 1;
        for (StepResult step : preview.steps()) {
            lines.add(number++ + ". " + step.step().map(words::title).orElse(""));
            effects(step, lines);
        }
        for (Expectations.Checked c : Expectations.check(plan, preview)) {
            String text = Expectations.text(texts, c.expectation(), words.name(c.expectation().group()));
            lines.add(c.holds() ? "\u2713 " + text
                    : "\u2715 " + texts.get("expectation.broken", text, c.brokenAt().getAsInt()));
        }
        if (!preview.traps().isEmpty()) {
            lines.add(texts.get("preview.traps"));
            preview.traps().stream().limit(MANY).forEach(trap -> lines.add("   " + words.trap(trap)));
        }
        if (!preview.notModelled().isEmpty()) {
            lines.add(texts.get("preview.notModelled"));
            preview.notModelled()
                    .forEach(n -> lines.add("   " + n.job() + n.group().map(g -> "/" + g).orElse("") + ": "
                            + texts.get(n.what().textKey(), n.arguments())));
        }
        return lines;
    }

    private void effects(StepResult step, List<String> lines) {
        List<Sentence> sentences = words.sentences(step);
        if (sentences.isEmpty()) {
            lines.add("   " + texts.get("preview.nothing"));
        }
        for (Sentence s : sentences) {
            lines.add("   " + s.text() + (s.detail().isEmpty() ? "" : " (" + s.detail() + ")"));
            step.unplaced().stream().filter(u -> u.group().equals(s.group())).forEach(u -> why(u, lines));
        }
    }

    private void why(Unplaced unplaced, List<String> lines) {
        unplaced.why()
                .stream()
                .limit(MANY)
                .forEach(w -> lines.add("      " + w.nodeName() + ": "
                        + String.join("; ", w.reasons().stream().map(reasons::text).toList())));
        if (unplaced.why().size() > MANY) {
            lines.add("      " + texts.count("preview.moreClients", unplaced.why().size() - MANY));
        }
    }
}
