package io.lanekeeper.report;

import io.lanekeeper.model.job.Job;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;
import java.util.List;

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
        List<Job> running = planned.jobs().stream().filter(Job::wantsToRun).toList();
        return new PreviewInput(plan.cluster(), running, planned.changed(), plan.currentScenario().steps(),
                plan.endpoints(), List.of(), seed);
    }

    /** At the end something waits, or runs cut off from what it talks to. */
    public boolean endsBadly() {
        return !preview.last().unplaced().isEmpty()
                || preview.last().groups().stream().anyMatch(g -> !g.cutOff().isEmpty());
    }
}
