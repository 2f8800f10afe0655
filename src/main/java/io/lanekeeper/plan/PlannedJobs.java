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
        Map<JobKey, List<JobEdit>> edits = new HashMap<>();
        Map<JobKey, Job> current = new HashMap<>();
        plan.jobs().forEach(j -> current.put(j.key(), j.base()));
        List<Intent> refused = new ArrayList<>();
        for (Intent intent : plan.intents()) {
            Job job = current.get(intent.job());
            Optional<List<JobEdit>> more = job == null ? Optional.empty() : edits(job, intent);
            if (job == null || more.isEmpty()) {
                refused.add(intent);
                continue;
            }
            current.put(intent.job(), JobEdits.apply(job, more.get()));
            edits.computeIfAbsent(intent.job(), k -> new ArrayList<>()).addAll(more.get());
        }
        edits.values().removeIf(List::isEmpty);
        Set<JobKey> changed = new LinkedHashSet<>();
        List<Job> jobs = new ArrayList<>();
        for (PlanJob job : plan.jobs()) {
            Job now = current.getOrDefault(job.key(), job.base());
            jobs.add(withNamed(now, plan.named()));
            if (!now.equals(job.base()) || job.base().modifyIndex() == 0) {
                changed.add(job.key());
            }
        }
        return new PlannedJobs(jobs, changed, edits, refused);
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
