package io.lanekeeper.report;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;

/** A plan, its jobs with the intents applied, and the preview of its shown scenario. */
public record Previewed(Plan plan, PlannedJobs planned, Preview preview) {
    /** What is sampled is sampled with this unless the user says otherwise: the same plan shows the same preview. */
    public static final long SEED = 1;

    /** Computes the preview; pure, may take a while on large clusters. */
    public static Previewed of(Plan plan, long seed) {
        PlannedJobs planned = plan.planned();
        return new Previewed(plan, planned, Previews.preview(input(plan, planned, seed)));
    }

    /** What the preview of a plan depends on. */
    public static PreviewInput input(Plan plan, PlannedJobs planned, long seed) {
        return new PreviewInput(plan.cluster(), planned.jobs(), planned.changed(), plan.currentScenario().steps(),
                plan.endpoints(),
                plan.currentScenario()
                        .outcomes()
                        .stream()
                        .map(o -> new PreviewInput.Choice(o.step(), o.group(), o.nodeId()))
                        .toList(),
                seed);
    }

    /** At the end something waits, or runs cut off from what it talks to; or an expectation did not hold. */
    public boolean endsBadly() {
        return Expectations.check(plan, preview).stream().anyMatch(c -> !c.holds())
                || !preview.last().unplaced().isEmpty()
                || preview.last().groups().stream().anyMatch(g -> !g.cutOff().isEmpty());
    }
}
