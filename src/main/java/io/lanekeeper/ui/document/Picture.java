package io.lanekeeper.ui.document;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.List;

/** All that the screen is derived from: a plan, its jobs with the intents applied, the preview of its scenario. */
public record Picture(Plan plan, PlannedJobs planned, Preview preview) {
    /** Computes the picture; pure, may take a while on large clusters. */
    public static Picture of(Plan plan) {
        Previewed previewed = Previewed.of(plan, Previewed.SEED);
        return new Picture(plan, previewed.planned(), previewed.preview());
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
}
