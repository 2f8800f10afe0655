package io.lanekeeper.handover;

import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import java.util.List;

/**
 * What a pull makes of a plan.
 *
 * @param plan with the cluster's clients, jobs and allocations as they were pulled
 * @param again whether it is the plan of before: what the user wants stays (homes, endpoints, scenarios, changed
 *     clients, job files), only what the cluster told is replaced. Else nothing of the plan before is in it: that one
 *     was about another cluster
 */
public record PulledPlan(Plan plan, boolean again) {
    /** A plan belongs to the address it was pulled from; one that has only job files yet belongs to any. */
    public static PulledPlan of(Plan before, PullResult.Pulled pulled) {
        List<PlanJob> jobs = pulled.rawJobs().stream().map(JobSource::pulled).map(PlanJob::of).toList();
        String address = before.cluster().address();
        boolean onlyFiles = address.isEmpty() && before.cluster().nodes().isEmpty() && !before.jobs().isEmpty();
        return onlyFiles || (!address.isEmpty() && address.equals(pulled.cluster().address()))
                ? new PulledPlan(before.refreshed(pulled.cluster(), jobs), true)
                : new PulledPlan(Plan.of(pulled.cluster(), jobs), false);
    }
}
