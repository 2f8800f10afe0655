package io.lanekeeper.report;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.List;

/** A plan, its jobs with the intents applied, and the preview of its shown scenario. */
public record Previewed(Plan plan, PlannedJobs planned, Preview preview) {
    /** What is sampled is sampled with this unless the user says otherwise: the same plan shows the same preview. */
    public static final long SEED = 1;

    /** As anybody sees it who does not choose a seed; pure, may take a while on large clusters. */
    public static Previewed of(Plan plan) {
        return of(plan, SEED);
    }

    /** Computes the preview; pure, may take a while on large clusters. */
    public static Previewed of(Plan plan, long seed) {
        PlannedJobs planned = plan.planned();
        return new Previewed(plan, planned, Previews.preview(input(plan, planned, seed)));
    }

    public List<Step> steps() {
        return plan.currentScenario().steps();
    }

    /**
     * The state after so many steps.
     *
     * @param step 0 is the start; a number beyond the last step is the last
     */
    public StepResult after(int step) {
        return step <= 0 || preview.steps().isEmpty() ? preview.start()
                : preview.steps().get(Math.min(step, preview.steps().size()) - 1);
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
