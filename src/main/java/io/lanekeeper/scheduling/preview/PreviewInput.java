package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import java.util.List;
import java.util.Set;

/**
 * All that a preview depends on.
 *
 * @param cluster as pulled
 * @param jobs as planned: with the plan's changes
 * @param changed those of the jobs that the plan changed or added: they are registered anew before the first step
 * @param endpoints where the databases stand
 * @param choices outcomes the user chose among several
 * @param seed for what has to be sampled
 */
public record PreviewInput(
        Cluster cluster,
        List<Job> jobs,
        Set<JobKey> changed,
        List<Step> steps,
        List<EndpointPlace> endpoints,
        List<Choice> choices,
        long seed) {
    public PreviewInput {
        jobs = List.copyOf(jobs);
        changed = Set.copyOf(changed);
        steps = List.copyOf(steps);
        endpoints = List.copyOf(endpoints);
        choices = List.copyOf(choices);
    }

    /**
     * "In this step the group lands there."
     *
     * @param step 0-based index of the step; -1 for the start
     */
    public record Choice(int step, GroupKey group, String nodeId) {}
}
