package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.ui.document.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the tray shows.
 *
 * @param jobs those that can run, sorted by key
 * @param idle how many jobs are left out because Nomad does not want them to run
 */
public record JobsState(List<JobRow> jobs, int idle) {
    public JobsState {
        jobs = List.copyOf(jobs);
    }

    /**
     * A job.
     *
     * @param changed the plan changes it
     * @param file the name of its job file; empty without one
     */
    public record JobRow(JobKey key, String name, String kind, boolean changed, String file,
            List<GroupRow> groups) {
        public JobRow {
            groups = List.copyOf(groups);
        }
    }

    /** A group and what it talks to. */
    public record GroupRow(GroupKey key, Optional<DtleRole> role, int count, List<EndpointRow> endpoints) {
        public GroupRow {
            endpoints = List.copyOf(endpoints);
        }
    }

    /** An endpoint of a group, and in which lane it stands if the plan says so. */
    public record EndpointRow(Endpoint endpoint, Optional<EndpointPlace> place) {}

    /** Where a group may run, in terms of lanes. */
    public sealed interface Bound {
        record Lanes(List<String> values) implements Bound {}

        record Anywhere() implements Bound {}

        /** No client of any lane will do. */
        record Nowhere() implements Bound {}
    }

    /** Makes the state; only jobs and groups that have the filter text in them. */
    static JobsState of(Picture picture, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<JobRow> rows = new ArrayList<>();
        int idle = 0;
        for (Job job : picture.planned().jobs()) {
            if (!job.wantsToRun()) {
                idle++;
                continue;
            }
            List<GroupRow> groups = job.groups()
                    .stream()
                    .map(g -> row(picture, job, g))
                    .filter(g -> matches(job, g, wanted))
                    .toList();
            if (!groups.isEmpty() || (job.groups().isEmpty() && job.key().id().contains(wanted))) {
                rows.add(new JobRow(job.key(), job.name(), job.isDtle() ? "dtle" : job.type().word(),
                        picture.planned().edits().containsKey(job.key()), file(picture.plan(), job), groups));
            }
        }
        return new JobsState(rows, idle);
    }

    private static String file(Plan plan, Job job) {
        return plan.job(job.key()).flatMap(j -> j.source().file()).map(f -> f.name()).orElse("");
    }

    private static boolean matches(Job job, GroupRow group, String wanted) {
        return job.key().id().toLowerCase(Locale.ROOT).contains(wanted)
                || group.key().group().toLowerCase(Locale.ROOT).contains(wanted)
                || group.endpoints().stream().anyMatch(e -> e.endpoint().address().contains(wanted));
    }

    private static GroupRow row(Picture picture, Job job, TaskGroup group) {
        Plan plan = picture.plan();
        List<EndpointRow> endpoints = group.endpoints().stream().map(e -> new EndpointRow(e, place(plan, e))).toList();
        return new GroupRow(job.keyOf(group), group.role(), group.count(), endpoints);
    }

    private static Optional<EndpointPlace> place(Plan plan, Endpoint endpoint) {
        return plan.endpoints().stream().filter(p -> p.address().equals(endpoint.address())).findFirst();
    }
}
