package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.Evaluation;
import io.lanekeeper.scheduling.place.NodeSelectors;
import io.lanekeeper.scheduling.place.Outcome;
import io.lanekeeper.scheduling.place.PlacementMetric;
import io.lanekeeper.scheduling.reconcile.GroupReconciler;
import io.lanekeeper.scheduling.reconcile.Reconciliation;
import io.lanekeeper.scheduling.reconcile.Rollout;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works on evaluations that are ready until there are none, and remembers those that wait for room. */
final class Workers {
    private final ClusterState clusterState;
    private final NodeSelectors selectors;
    private final EvaluationOrder order;
    private final Timeline timeline;
    private final DeploymentWatcher watcher;
    private final SortedMap<JobKey, Job> jobs;
    private final SortedMap<GroupKey, BlockedEvaluation> waiting = new TreeMap<>();
    /**
     * System jobs that waited once: servers forget for which client, but not the evaluation, and try it with what waits.
     * Nomad: {@code untrackImpl} in {@code nomad/blocked_evals.go}.
     */
    private final Set<JobKey> captured = new TreeSet<>();
    private final List<EvaluationOrder.Ready> ready = new ArrayList<>();
    private SortedMap<GroupKey, Change> changes = new TreeMap<>();
    private final Map<GroupKey, Instant> placed = new HashMap<>();
    private Instant now;
    private Instant event;
    private int contenders;

    Workers(
            ClusterState clusterState, NodeSelectors selectors, EvaluationOrder order, Timeline timeline,
            SortedMap<JobKey, Job> jobs, Instant now) {
        this.clusterState = clusterState;
        this.selectors = selectors;
        this.order = order;
        this.timeline = timeline;
        this.watcher = new DeploymentWatcher(clusterState);
        this.jobs = jobs;
        this.now = now;
        this.event = now;
    }

    Workers copy(ClusterState copied, NodeSelectors newSelectors, EvaluationOrder newOrder, Timeline newTimeline) {
        Workers copy = new Workers(copied, newSelectors, newOrder, newTimeline, jobs, now);
        copy.waiting.putAll(waiting);
        copy.captured.addAll(captured);
        copy.placed.putAll(placed);
        copy.event = event;
        return copy;
    }

    EvaluationOrder order() {
        return order;
    }

    DeploymentWatcher watcher() {
        return watcher;
    }

    Instant now() {
        return now;
    }

    void now(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    SortedMap<GroupKey, BlockedEvaluation> waiting() {
        return Collections.unmodifiableSortedMap(waiting);
    }

    SortedMap<GroupKey, Change> takeChanges() {
        SortedMap<GroupKey, Change> taken = changes;
        changes = new TreeMap<>();
        return taken;
    }

    /** Something happens now: from this moment it is counted how long placing takes. */
    void event() {
        event = now;
        placed.clear();
    }

    Map<GroupKey, Duration> takePlaced() {
        Map<GroupKey, Duration> after = new TreeMap<>();
        placed.forEach((key, at) -> after.put(key, Duration.between(event, at)));
        placed.clear();
        return after;
    }

    int takeContenders() {
        int taken = contenders;
        contenders = 0;
        return taken;
    }

    Set<JobKey> systemJobs() {
        Set<JobKey> system = new TreeSet<>();
        jobs.values().stream().filter(job -> job.type() == JobType.SYSTEM).forEach(job -> system.add(job.key()));
        return system;
    }

    void enqueue(Collection<JobKey> keys) {
        keys.stream().sorted().forEach(key -> enqueue(key, "", false));
    }

    private void enqueue(JobKey key, String followup, boolean blocked) {
        Job job = jobs.get(key);
        if (job != null && ready.stream().noneMatch(r -> r.job().equals(key) && r.followup().equals(followup))) {
            ready.add(new EvaluationOrder.Ready(key, job.priority(), followup, blocked));
        }
    }

    /** There may be room: what waits for it is tried again. */
    void unblock() {
        Set<JobKey> blocked = new TreeSet<>();
        waiting.keySet().forEach(key -> blocked.add(key.job()));
        blocked.addAll(captured);
        captured.clear();
        blocked.forEach(key -> enqueue(key, "", true));
    }

    void evaluate(JobKey key, String followup) {
        enqueue(key, followup, false);
        work();
    }

    void work() {
        while (!ready.isEmpty()) {
            EvaluationOrder.Ready next = ready.remove(ready.size() == 1 ? 0 : order.next(ready));
            Job job = jobs.get(next.job());
            if (job != null) {
                work(job, next);
            }
        }
    }

    private void work(Job job, EvaluationOrder.Ready evaluation) {
        Outcome outcome = new Evaluation(clusterState, job, selectors.make(clusterState, job), changes, now)
                .run(evaluation.followup());
        after(job, outcome, evaluation.blocked());
    }

    private void after(Job job, Outcome outcome, boolean blocked) {
        remember(job, blocked);
        if (job.type() == JobType.SYSTEM && outcome.refused()) {
            captured.add(job.key());
        }
        outcome.started().forEach(a -> placed.put(a.group(), now));
        contenders += outcome.started().isEmpty() && !outcome.refused() ? 0 : 1;
        outcome.followups().forEach(f -> timeline.add(new Timeline.Due.Delayed(f.at(), job.key(), f)));
        if (job.type() == JobType.SERVICE && !clusterState.jobs().deployments(job.key()).isEmpty()) {
            watcher.placed(job.key(), outcome.started(), now);
            outcome.started()
                    .stream()
                    .filter(a -> a.deployment().healthy().isEmpty())
                    .forEach(a -> awaitHealth(a, now));
            clusterState.jobs()
                    .deployment(job.key())
                    .filter(d -> outcome.deploymentComplete() && d.status() == Deployment.Status.RUNNING)
                    .filter(d -> d.jobVersion() == job.version())
                    .ifPresent(d -> clusterState.jobs().set(d.withStatus(Deployment.Status.SUCCESSFUL)));
        }
        outcome.preempted().forEach(key -> enqueue(key, "", false));
        if (!outcome.freed().isEmpty()) {
            report(outcome.freed());
        }
    }

    /** Clients end what they were told to end, and there is room for what waits; where that matters, one by one. */
    private void report(List<Alloc> freed) {
        Set<Integer> nodes = new TreeSet<>();
        freed.forEach(a -> nodes.add(a.node()));
        if (!waiting.isEmpty() && nodes.size() > 1) {
            contenders += 2;
        }
        if (waiting.isEmpty() || nodes.size() == 1 || !order.staggers()) {
            unblock();
            return;
        }
        Map<Integer, List<Alloc>> leaving = new TreeMap<>();
        for (Alloc alloc : freed) {
            Alloc still = alloc.with(alloc.desired(), Alloc.Client.RUNNING);
            clusterState.start(still);
            leaving.computeIfAbsent(alloc.node(), n -> new ArrayList<>()).add(still);
        }
        for (int node : order.arrivals(List.copyOf(nodes))) {
            leaving.getOrDefault(node, List.of()).forEach(clusterState::stop);
            unblock();
            work();
        }
    }

    private void remember(Job job, boolean blocked) {
        for (TaskGroup group : job.groups()) {
            GroupKey key = job.keyOf(group);
            Change change = changes.get(key);
            if (change == null || change.refused().isEmpty() || change.missing() == 0) {
                waiting.remove(key);
            } else {
                BlockedEvaluation before = waiting.get(key);
                waiting.put(key, new BlockedEvaluation(change.missing(),
                        blocked && before != null ? before.metric() : change.refused().get()));
            }
        }
    }

    void register(Set<JobKey> changed) {
        changed.stream().sorted().flatMap(key -> Optional.ofNullable(jobs.get(key)).stream()).forEach(job -> {
            Outcome outcome = new Evaluation(clusterState, job, selectors.make(clusterState, job), changes, now)
                    .update();
            after(job, outcome, false);
        });
        work();
    }

    /** A job that waits for room since before: how many it lacks, and what is recorded of it. */
    void recallBlocked(JobKey key) {
        Job job = jobs.get(key);
        if (job == null) {
            return;
        }
        Rollout rollout = new Rollout(job,
                job.type() == JobType.SERVICE ? clusterState.jobs().deployment(key) : Optional.empty());
        for (TaskGroup group : job.groups()) {
            GroupState state = clusterState.group(job.keyOf(group));
            if (state == null) {
                continue;
            }
            Reconciliation wanted = new GroupReconciler(clusterState, state, rollout, now, "").reconcile();
            int missing = wanted.places().size() + wanted.replacements().size();
            if (missing > 0) {
                waiting.put(job.keyOf(group), new BlockedEvaluation(missing,
                        PlacementMetric.of(clusterState, state.rule()).withCoalesced(missing - 1)));
            }
        }
    }

    /** Allocations of deployments that go on and are not known to be healthy yet. */
    void awaitHealth() {
        for (Deployment d : clusterState.jobs().deploying()) {
            clusterState.groups()
                    .values()
                    .stream()
                    .filter(g -> g.rule().key().job().equals(d.job()))
                    .flatMap(g -> g.running().stream())
                    .filter(a -> a.deployment().deploymentId().equals(d.id()) && a.deployment().healthy().isEmpty())
                    .forEach(a -> awaitHealth(a, a.details().changedAt().orElse(now)));
        }
    }

    private void awaitHealth(Alloc alloc, Instant since) {
        Duration least = clusterState.rule(alloc.group())
                .map(r -> r.group().policies().update().minHealthy())
                .orElse(Duration.ZERO);
        timeline.add(new Timeline.Due.Healthy(since.plus(least), alloc.group().job(), alloc.id()));
    }

    void healthy(JobKey job, String allocation) {
        if (watcher.healthy(job, allocation, now)) {
            evaluate(job, "");
        }
    }

    /** A deployment fails for want of progress: its job goes back where it says so, and is evaluated. */
    void fail(Deployment deployment) {
        now(watcher.deadline(deployment).orElse(now));
        clusterState.jobs().set(deployment.withStatus(Deployment.Status.FAILED));
        evaluate(deployment.job(), "");
    }

    /** A drain tells these to move; it goes on when their replacements are healthy. */
    void migrate(List<Alloc> allocs) {
        Set<JobKey> hit = new HashSet<>();
        Duration pause = Duration.ZERO;
        for (Alloc alloc : allocs) {
            clusterState.replace(alloc, alloc.migrating(true));
            hit.add(alloc.group().job());
            Duration own = clusterState.rule(alloc.group())
                    .map(r -> r.group().policies().migrateMinHealthy())
                    .orElse(Duration.ZERO);
            pause = own.compareTo(pause) > 0 ? own : pause;
        }
        enqueue(hit);
        work();
        now(now.plus(pause));
    }

    /**
     * A client reports: what it was told to stop has ended, what it kept running runs.
     *
     * @param wentOn whether its tasks ran all the time
     */
    void reported(int node, boolean wentOn) {
        for (Alloc alloc : List.copyOf(clusterState.on(node))) {
            if (alloc.desired() != Alloc.Desired.RUN) {
                clusterState.end(alloc, alloc.with(alloc.desired(), Alloc.Client.COMPLETE));
            } else if (alloc.client() == Alloc.Client.UNKNOWN) {
                Alloc back = alloc.with(alloc.desired(), Alloc.Client.RUNNING);
                clusterState.replace(alloc, back);
                if (!wentOn) {
                    changes.computeIfAbsent(alloc.group(), Change::new).placed().add(back);
                }
            }
        }
    }
}
