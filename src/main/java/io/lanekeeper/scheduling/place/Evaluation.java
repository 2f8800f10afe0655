package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.RescheduleEvent;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.reconcile.GroupReconciler;
import io.lanekeeper.scheduling.reconcile.Placing;
import io.lanekeeper.scheduling.reconcile.Reconciliation;
import io.lanekeeper.scheduling.reconcile.Rescheduling;
import io.lanekeeper.scheduling.reconcile.Rollout;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One evaluation of one job: ends what is lost, told to migrate or too many, then places what is missing. Everything is
 * done to the cluster's state at once; living clients are taken to be instant.
 */
public final class Evaluation {
    private final ClusterState clusterState;
    private final Job job;
    private final NodeSelector selector;
    private final ClassCache cache;
    private final Map<GroupKey, Change> changes;
    private final Instant now;
    private final Outcome outcome = new Outcome();
    private final Endings endings;
    private final Rollout rollout;

    /** An evaluation still to be run at that moment, which adds what it does to {@code changes}. */
    public Evaluation(
            ClusterState clusterState, Job job, NodeSelector selector, Map<GroupKey, Change> changes, Instant now) {
        this.clusterState = clusterState;
        this.job = job;
        this.selector = selector;
        this.cache = new ClassCache(clusterState);
        this.changes = changes;
        this.now = now;
        this.endings = new Endings(clusterState, changes, outcome);
        this.rollout = new Rollout(job,
                job.type() == JobType.SERVICE ? clusterState.jobs().deployment(job.key()) : Optional.empty());
        clusterState.planned().begin();
    }

    /** After something happened; {@code followup} is the ID of the delayed evaluation this is, empty for any other. */
    public Outcome run(String followup) {
        if (job.type().everywhere()) {
            for (GroupState state : selector.inOrder(states())) {
                change(state).refused(Optional.empty(), 0);
                new SystemPlacement(clusterState, cache, state, change(state), endings, outcome, now).place();
            }
            return outcome;
        }
        Map<GroupState, Reconciliation> all = new LinkedHashMap<>();
        for (GroupState state : states()) {
            change(state).refused(Optional.empty(), 0);
            all.put(state, reconcile(state, followup));
        }
        if (rollout.created()) {
            rollout.begin(clusterState.nextId());
        }
        List<GroupState> order = selector.inOrder(new ArrayList<>(all.keySet()));
        Map<GroupKey, Boolean> failed = new LinkedHashMap<>();
        order.forEach(s -> all.getOrDefault(s, new Reconciliation()).replacements().forEach(p -> place(s, p, failed)));
        order.forEach(s -> all.getOrDefault(s, new Reconciliation()).places().forEach(p -> place(s, p, failed)));
        rollout.save(clusterState.jobs());
        if (!all.isEmpty() && all.values().stream().allMatch(Reconciliation::complete)) {
            outcome.complete();
        }
        return outcome;
    }

    private Reconciliation reconcile(GroupState state, String followup) {
        Reconciliation result = new GroupReconciler(clusterState, state, rollout, now, followup).reconcile();
        result.endings().forEach(e -> endings.end(e.alloc(), Alloc.Desired.STOP, e.lost()));
        for (Reconciliation.Changed c : result.changed()) {
            boolean still = result.endings().stream().noneMatch(e -> e.alloc().equals(c.before()));
            if (still) {
                clusterState.replace(c.before(), c.after());
                boolean unknown = c.before().client() == Alloc.Client.RUNNING
                        && c.after().client() == Alloc.Client.UNKNOWN;
                if (unknown && !clusterState.isCutOff(c.before().node())) {
                    change(state).ended().add(c.before());
                }
            }
        }
        if (followup.isEmpty()) {
            outcome.followups().addAll(result.followups());
        }
        return result;
    }

    /** After the job was registered anew: an allocation moves when its node will not do any more. */
    public Outcome update() {
        states().forEach(this::moveMisplaced);
        return run("");
    }

    private List<GroupState> states() {
        List<GroupState> states = new ArrayList<>();
        for (TaskGroup group : job.groups()) {
            GroupState state = clusterState.group(job.keyOf(group));
            if (state != null && !states.contains(state)) {
                states.add(state);
            }
        }
        return states;
    }

    private Change change(GroupState state) {
        return changes.computeIfAbsent(state.rule().key(), Change::new);
    }

    /** Nomad keeps such an allocation running where it is until its replacement has a place. */
    private void moveMisplaced(GroupState state) {
        for (Alloc alloc : List.copyOf(state.running())) {
            clusterState.stop(alloc);
            if (alloc.node() < 0 || Misplaced.willDo(clusterState, state.rule(), alloc.node())) {
                clusterState.start(alloc);
                continue;
            }
            if (job.type().everywhere()) {
                change(state).ended().add(alloc);
                continue;
            }
            switch (selector.place(state, alloc.penalised(clusterState))) {
                case Placement.Placed placed -> {
                    change(state).ended().add(alloc);
                    Placing p = new Placing(alloc.index(), Optional.of(alloc), false, false, false, false);
                    change(state).moved().add(start(state, placed, p, ""));
                }
                case Placement.Refused _ -> clusterState.start(alloc);
            }
        }
    }

    /** Once one of a group found no place, the others are not even tried. */
    private void place(GroupState state, Placing p, Map<GroupKey, Boolean> failed) {
        Change change = change(state);
        if (failed.containsKey(state.rule().key())) {
            change.refused(change.refused().map(m -> m.withCoalesced(m.coalescedFailures() + 1)), change.missing() + 1);
            return;
        }
        Optional<Alloc> previous = p.previous();
        GroupState by = p.older() ? older(state, previous) : state;
        Optional<Alloc> stopped = previous.filter(a -> p.stopsPrevious())
                .map(a -> endings.end(a, Alloc.Desired.STOP, false));
        switch (selector.place(by, previous.map(a -> a.penalised(clusterState)).orElse(Set.of()))) {
            case Placement.Placed placed -> {
                preempt(placed);
                Alloc alloc = start(by, placed, p, deployment(by));
                previous.ifPresent(before -> succeed(before, alloc));
                boolean moves = previous.isPresent() && (p.stopsPrevious() || !previous.get().client().over());
                (moves ? change.moved() : change.placed()).add(alloc);
            }
            case Placement.Refused refused -> {
                failed.put(state.rule().key(), true);
                outcome.wasRefused();
                stopped.ifPresent(ended -> endings.undo(previous.orElseThrow(), ended));
                change.refused(Optional.of(refused.metric()), 1);
                if (p.rescheduling() && clusterState.version().atLeast(1, 8, 1)) {
                    previous.ifPresent(this::couldNotBeReplaced);
                }
            }
        }
    }

    /** The latest version that has been proved, or the present one where there is none. */
    private GroupState older(GroupState state, Optional<Alloc> previous) {
        long least = previous.map(a -> a.details().jobVersion()).orElse(0L);
        return clusterState.jobs()
                .deployments(job.key())
                .stream()
                .sorted(Comparator.comparingLong(Deployment::jobVersion).reversed())
                .filter(d -> Optional.ofNullable(d.groups().get(state.rule().group().name()))
                        .filter(g -> g.promoted() || g.desiredCanaries() == 0)
                        .isPresent())
                .findFirst()
                .filter(d -> d.jobVersion() >= least)
                .flatMap(d -> clusterState.jobs().rule(state.rule().key(), d.jobVersion()))
                .or(() -> previous.filter(a -> a.details().jobVersion() >= 0)
                        .flatMap(a -> clusterState.jobs().rule(state.rule().key(), a.details().jobVersion())))
                .map(state::under)
                .orElse(state);
    }

    private String deployment(GroupState by) {
        if (by.rule().job().version() == job.version()) {
            return rollout.activeId();
        }
        return clusterState.jobs()
                .deployments(job.key())
                .stream()
                .filter(d -> d.jobVersion() == by.rule().job().version())
                .map(Deployment::id)
                .findFirst()
                .orElse("");
    }

    private void preempt(Placement.Placed placed) {
        for (Alloc victim : placed.preempted()) {
            endings.end(victim, Alloc.Desired.EVICT, false);
            outcome.preempted().add(victim.group().job());
        }
    }

    private void succeed(Alloc before, Alloc next) {
        current(before).ifPresent(now -> clusterState.end(now, now.replacedBy(next.id(), false)));
    }

    private void couldNotBeReplaced(Alloc before) {
        current(before).ifPresent(now -> {
            Alloc kept = now.with(Alloc.Desired.RUN, now.client()).replacedBy("", true);
            clusterState.end(now, kept);
        });
    }

    /** The allocation as it is by now, where the group still has it. */
    private Optional<Alloc> current(Alloc alloc) {
        GroupState group = clusterState.group(alloc.group());
        return group == null ? Optional.empty()
                : group.all().stream().filter(a -> a.id().equals(alloc.id())).findFirst();
    }

    private Alloc start(GroupState state, Placement.Placed placed, Placing p, String deployment) {
        if (!placed.shares().isEmpty()) {
            change(state).shares().add(placed.shares());
        }
        GroupRule rule = state.rule();
        boolean watched = !deployment.isEmpty();
        DeploymentMark mark = new DeploymentMark(deployment, watched ? Optional.empty() : Optional.of(true),
                p.canary());
        AllocationDetails details = new AllocationDetails(rule.job().version(),
                Ports.held(clusterState, rule, placed.node()), mark, false, false, events(p), false, "", "",
                Optional.empty(), Optional.of(now), placed.score());
        Alloc alloc = new Alloc(clusterState.nextId(), rule.key(), placed.node(), rule.ask(), p.index(),
                Alloc.Desired.RUN, Alloc.Client.RUNNING, details);
        clusterState.start(alloc);
        clusterState.planned().started().add(alloc);
        outcome.started().add(alloc);
        if (p.canary()) {
            rollout.canary(rule.group().name(), alloc.id());
        }
        return alloc;
    }

    private List<RescheduleEvent> events(Placing p) {
        if (p.previous().isEmpty()) {
            return List.of();
        }
        Alloc before = p.previous().get();
        String node = before.node() < 0 ? "" : clusterState.node(before.node()).id();
        return p.rescheduling()
                ? new Rescheduling(before, clusterState.rule(before.group())
                        .map(r -> r.group().policies().reschedule())
                        .orElse(ReschedulePolicy.NEVER), now).events(now, node)
                : before.details().reschedules();
    }
}
