package io.lanekeeper.ui.document;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.List;

/**
 * What the screen shows: a plan with its preview, as it is after so many steps of its scenario.
 *
 * @param step 0 is before the first
 */
public record Frame(Previewed previewed, int step) {
    /** The plan with only those steps that are shown. */
    public Plan shownPlan() {
        List<Step> steps = previewed.steps();
        return previewed.plan().withSteps(steps.subList(0, Math.min(step, steps.size())));
    }

    public StepResult state() {
        return previewed.after(step);
    }
}
