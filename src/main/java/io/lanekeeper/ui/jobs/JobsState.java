package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.report.Previewed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the tray shows.
 *
 * @param jobs those that can run, sorted by key
 * @param idle those that Nomad does not want to run
 * @param bounds in which lanes the groups may run; empty only where there are no jobs
 */
public record JobsState(List<JobRow> jobs, List<IdleJob> idle, Optional<LaneBounds> bounds) {
    public static final JobsState NONE = new JobsState(List.of(), List.of(), Optional.empty());

    public JobsState {
        jobs = List.copyOf(jobs);
        idle = List.copyOf(idle);
    }

    /** A job that does not run, and the first reason. */
    public record IdleJob(JobKey key, Why why) {
        /** Why a job does not run. */
        public enum Why {
            STOPPED,
            DEAD,
            PERIODIC,
            PARAMETERIZED;

            String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        static IdleJob of(Job job) {
            return new IdleJob(job.key(), job.periodic() ? Why.PERIODIC
                    : job.parameterized() ? Why.PARAMETERIZED : job.stop() ? Why.STOPPED : Why.DEAD);
        }
    }

    /**
     * A job in the tray; its groups are below it.
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

    /** Where a group may run. */
    Bound bound(GroupKey group) {
        return bounds.map(b -> b.of(group)).orElseGet(Bound.Nowhere::new);
    }

    /** Where a group may run, in terms of lanes. */
    public sealed interface Bound {
        /**
         * In these lanes.
         *
         * @param open how many of their clients it may run on
         * @param all how many clients stand there
         */
        record Lanes(List<String> values, int open, int all) implements Bound {}

        /**
         * In every lane.
         *
         * @param open how many clients it may run on
         * @param all how many there are
         */
        record Anywhere(int open, int all) implements Bound {}

        /** No client of any lane will do. */
        record Nowhere() implements Bound {}
    }

    /**
     * Makes the state; pure, any thread. Only jobs and groups that have the filter text in them; all when none has:
     * then it is a client that is searched for.
     *
     * @param previous what was shown before: its bounds are used again where they still hold
     */
    public static JobsState of(Previewed previewed, String filter, JobsState previous) {
        LaneBounds bounds = previous.bounds().filter(b -> b.hold(previewed)).orElseGet(() -> LaneBounds.of(previewed));
        JobsState state = matching(previewed, filter.strip().toLowerCase(Locale.ROOT), bounds);
        return state.jobs().isEmpty() && state.idle().isEmpty() && !filter.isBlank() ? matching(previewed, "", bounds)
                : state;
    }

    private static JobsState matching(Previewed previewed, String wanted, LaneBounds bounds) {
        Map<String, EndpointPlace> places = new HashMap<>();
        previewed.plan().endpoints().forEach(p -> places.putIfAbsent(p.address(), p));
        List<JobRow> rows = new ArrayList<>();
        List<IdleJob> idle = new ArrayList<>();
        for (Job job : previewed.planned().jobs()) {
            if (!job.wantsToRun()) {
                if (contains(job.key().id(), wanted)) {
                    idle.add(IdleJob.of(job));
                }
                continue;
            }
            boolean named = contains(job.key().id(), wanted);
            List<GroupRow> groups = job.groups()
                    .stream()
                    .filter(g -> named || matches(g, wanted))
                    .map(g -> row(places, job, g))
                    .toList();
            if (!groups.isEmpty() || (job.groups().isEmpty() && named)) {
                rows.add(new JobRow(job.key(), job.name(), job.isDtle() ? "dtle" : job.type().word(),
                        previewed.planned().edits().containsKey(job.key()), file(previewed, job), groups));
            }
        }
        return new JobsState(rows, idle, Optional.of(bounds));
    }

    private static String file(Previewed previewed, Job job) {
        return previewed.plan().job(job.key()).flatMap(j -> j.source().file()).map(f -> f.name()).orElse("");
    }

    private static boolean contains(String text, String wanted) {
        return wanted.isEmpty() || text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static boolean matches(TaskGroup group, String wanted) {
        return contains(group.name(), wanted)
                || group.endpoints().stream().anyMatch(e -> e.address().contains(wanted));
    }

    private static GroupRow row(Map<String, EndpointPlace> places, Job job, TaskGroup group) {
        List<EndpointRow> endpoints = group.endpoints()
                .stream()
                .map(e -> new EndpointRow(e, Optional.ofNullable(places.get(e.address()))))
                .toList();
        return new GroupRow(job.keyOf(group), group.role(), group.count(), endpoints);
    }
}
