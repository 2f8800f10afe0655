package io.lanekeeper.plan;

import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The jobs of a plan with its intents applied.
 *
 * @param jobs in the plan's order: sorted by key
 * @param changed those that differ from what the cluster or the file has
 * @param edits what changes each of them, in order; jobs without edits are absent
 * @param refused intents that cannot be applied (any more), e.g. because their group is gone
 */
public record PlannedJobs(List<Job> jobs, Set<JobKey> changed, Map<JobKey, List<JobEdit>> edits, List<Intent> refused) {
    public PlannedJobs {
        jobs = List.copyOf(jobs);
        changed = Set.copyOf(changed);
        edits = Map.copyOf(edits);
        refused = List.copyOf(refused);
    }

    static PlannedJobs of(Plan plan) {
        Map<JobKey, List<Intent>> intents = plan.intents().stream().collect(Collectors.groupingBy(Intent::job));
        Map<JobKey, List<JobEdit>> edits = new HashMap<>();
        Set<JobKey> changed = new LinkedHashSet<>();
        List<Job> jobs = new ArrayList<>();
        List<Intent> refused = new ArrayList<>();
        for (PlanJob job : plan.jobs()) {
            Applied applied = applied(job.base(), intents.getOrDefault(job.key(), List.of()));
            intents.remove(job.key());
            refused.addAll(applied.refused);
            if (!applied.edits.isEmpty()) {
                edits.put(job.key(), applied.edits);
            }
            jobs.add(withNamed(applied.job, plan.named()));
            if (!applied.job.equals(job.base()) || job.base().modifyIndex() == 0) {
                changed.add(job.key());
            }
        }
        intents.values().forEach(refused::addAll);
        return new PlannedJobs(jobs, changed, edits, refused);
    }

    /**
     * A job with intents applied.
     *
     * @param edits what changes, in order
     * @param refused intents that cannot be applied to it, e.g. because it has no such group
     */
    public record Applied(Job job, List<JobEdit> edits, List<Intent> refused) {
        public Applied {
            edits = List.copyOf(edits);
            refused = List.copyOf(refused);
        }
    }

    /** Applies intents to a job, whatever its key: to the one of the cluster, or to the one that a file describes. */
    public static Applied applied(Job base, List<Intent> intents) {
        List<JobEdit> edits = new ArrayList<>();
        List<Intent> refused = new ArrayList<>();
        Job job = base;
        for (Intent intent : intents) {
            Optional<List<JobEdit>> more = edits(job, intent);
            if (more.isEmpty()) {
                refused.add(intent);
            } else {
                job = JobEdits.apply(job, more.get());
                edits.addAll(more.get());
            }
        }
        return new Applied(job, edits, refused);
    }

    public Optional<Job> job(JobKey key) {
        int at = Plan.search(jobs, Job::key, key);
        return at < 0 ? Optional.empty() : Optional.of(jobs.get(at));
    }

    /** A named endpoint counts like one that was found: it stands with the group's first task. */
    private static Job withNamed(Job job, List<NamedEndpoint> named) {
        if (named.stream().noneMatch(n -> n.group().job().equals(job.key()))) {
            return job;
        }
        return job.withGroups(job.groups().stream().map(g -> {
            List<Endpoint> own = named.stream()
                    .filter(n -> n.group().equals(job.keyOf(g)))
                    .map(NamedEndpoint::endpoint)
                    .toList();
            return own.isEmpty() || g.tasks().isEmpty() ? g : g.withTasks(withNamed(g.tasks(), own));
        }).toList());
    }

    private static List<Task> withNamed(List<Task> tasks, List<Endpoint> endpoints) {
        List<Task> result = new ArrayList<>(tasks);
        List<Endpoint> all = new ArrayList<>(tasks.getFirst().endpoints());
        all.addAll(endpoints);
        result.set(0, tasks.getFirst().withEndpoints(all));
        return result;
    }

    private static Optional<List<JobEdit>> edits(Job job, Intent intent) {
        return switch (intent) {
            case Intent.SetHome s -> knows(job, s.group()) ? edits(
                    new HomeRule(job, s.group().group(), s.target(), s.jobLevel()).set(s.home())) : Optional.empty();
            case Intent.RemoveHome r -> knows(job, r.group()) ? edits(
                    new HomeRule(job, r.group().group(), r.target(), r.jobLevel()).remove()) : Optional.empty();
            case Intent.SetPool p -> Optional.of(
                    p.pool().equals(job.nodePool()) ? List.of() : List.of(new JobEdit.SetNodePool(p.pool())));
        };
    }

    private static boolean knows(Job job, GroupKey group) {
        return job.group(group.group()).isPresent();
    }

    private static Optional<List<JobEdit>> edits(HomeChange change) {
        return change instanceof HomeChange.Edits e ? Optional.of(e.edits()) : Optional.empty();
    }
}
