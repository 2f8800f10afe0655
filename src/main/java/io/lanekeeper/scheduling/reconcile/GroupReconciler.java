package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.UpdateStrategy;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One group of a service or batch job: which allocations stay, end or are placed. Nomad: {@code computeGroup} in {@code
 * scheduler/reconciler/reconcile_cluster.go} (1.5: {@code scheduler/reconcile.go}); in the same order, so that one can be
 * read beside the other. Where Nomad walks a map in no fixed order, the oldest allocation comes first here.
 */
public final class GroupReconciler {
    private final ClusterState clusterState;
    private final GroupState group;
    private final TaskGroup spec;
    private final Job job;
    private final Rollout rollout;
    private final Instant now;
    private final boolean today;
    private final Reconciliation result = new Reconciliation();

    private final Standing has;
    private List<Alloc> canaries = List.of();
    private List<Alloc> destructive = List.of();
    private Deployment.Group rolled = new Deployment.Group(false, false, false, 0, 0, 0, List.of(), Duration.ZERO,
            Optional.empty());

    /** @param evaluation ID of the follow-up that has come due; empty for every other evaluation */
    public GroupReconciler(
            ClusterState clusterState, GroupState group, Rollout rollout, Instant now, String evaluation) {
        this.clusterState = clusterState;
        this.group = group;
        this.spec = group.rule().group();
        this.job = group.rule().job();
        this.rollout = rollout;
        this.now = now;
        this.today = clusterState.version().atLeast(1, 8, 0);
        this.has = new Standing(clusterState, group.rule(), now, evaluation, result);
    }

    public Reconciliation reconcile() {
        List<Alloc> all = group.all().stream().filter(this::takesPart).toList();
        if (today && group.count() == 0) {
            all.stream().filter(a -> !a.over()).forEach(a -> result.end(a, isDown(a)));
            result.complete(true);
            return result;
        }
        UpdateStrategy update = spec.policies().update();
        boolean existing = rollout.group(spec.name()).isPresent();
        rolled = rollout.group(spec.name())
                .orElse(new Deployment.Group(update.autoRevert(), update.autoPromote(), false, 0, 0, 0, List.of(),
                        update.progressDeadline(), Optional.empty()));
        all = withoutUnneededCanaries(all);
        has.sort(all, rollout.current());
        boolean waitsForClient = followLost();
        waitForReschedules();
        NameIndex names = new NameIndex(group.count(), has.named());
        boolean canarying = rolled.canarying();
        has.stop(names, canaries, canarying, group.count());
        int inPlace = update(canarying);
        boolean needsCanaries = !destructive.isEmpty() && canaries.size() < update.canary() && !rolled.promoted();
        if (needsCanaries) {
            placeCanaries(names);
        }
        canarying = rolled.canarying();
        int room = underProvisioned(canarying);
        List<Placing> places = waitsForClient ? List.of() : places(names, canarying);
        if (!existing) {
            rolled = total(rolled, destructive.size() + inPlace + places.size());
        }
        room = place(places, !rollout.paused() && !rollout.failed() && !canarying, room);
        if (!rollout.paused() && !rollout.failed() && !canarying) {
            replaceSome(room);
        }
        placeMigrating(canarying);
        saveRollout(existing, all, destructive.size() + inPlace);
        result.complete(isComplete(needsCanaries, inPlace, places.size()));
        return result;
    }

    /** From 1.8 on what the servers have ended counts no more, but for batch work. */
    private boolean takesPart(Alloc alloc) {
        boolean batch = job.type() == JobType.BATCH;
        boolean serverTerminal = alloc.desired() != Alloc.Desired.RUN;
        return !today || !serverTerminal || alloc.reconnects() || (batch && !alloc.details().reschedule());
    }

    private boolean isDown(Alloc alloc) {
        return alloc.node() < 0 || switch (clusterState.node(alloc.node()).status()) {
            case DOWN, DISCONNECTED -> true;
            case READY, INITIALIZING -> false;
        };
    }

    private List<Alloc> withoutUnneededCanaries(List<Alloc> all) {
        Set<String> unneeded = new HashSet<>();
        Predicate<Deployment.Group> unpromoted = g -> !g.promoted();
        Stream.concat(rollout.old().stream(), rollout.failed() ? rollout.current().stream() : Stream.empty())
                .flatMap(d -> d.groups().values().stream())
                .filter(unpromoted)
                .forEach(g -> unneeded.addAll(g.placedCanaries()));
        List<Alloc> kept = new ArrayList<>(all);
        kept.removeIf(a -> unneeded.contains(a.id()));
        all.stream().filter(a -> unneeded.contains(a.id()) && !a.over()).forEach(a -> result.end(a, false));
        Set<String> placed = new HashSet<>();
        rollout.current().ifPresent(d -> d.groups().values().forEach(g -> placed.addAll(g.placedCanaries())));
        Tainted sorted = Tainted.sort(kept.stream().filter(a -> placed.contains(a.id())).toList(), clusterState,
                spec.disconnect(), now);
        sorted.migrate.forEach(a -> result.end(a, false));
        sorted.lost.forEach(a -> result.end(a, true));
        kept.removeAll(sorted.migrate);
        kept.removeAll(sorted.lost);
        canaries = sorted.untainted;
        return kept;
    }

    /** Whether a client that is gone is given time to stop its tasks by itself: nothing is placed until then. */
    private boolean followLost() {
        Optional<Duration> stopAfter = spec.disconnect().stopAfter();
        if (has.lost.isEmpty() || stopAfter.isEmpty()) {
            return false;
        }
        Instant at = now.plus(stopAfter.get()).plus(KILL);
        result.followups().add(new Followup(clusterState.nextId(), at, Followup.Reason.STOP_AFTER));
        return true;
    }

    /** What a task may take to stop, unless it says more. */
    private static final Duration KILL = Duration.ofSeconds(5);

    private void waitForReschedules() {
        if (has.rescheduleLater.isEmpty()) {
            return;
        }
        String id = clusterState.nextId();
        Instant first = has.rescheduleLater.stream()
                .map(Reschedulable.Later::at)
                .min(Comparator.naturalOrder())
                .orElse(now);
        result.followups().add(new Followup(id, first, Followup.Reason.RESCHEDULE));
        has.rescheduleLater.forEach(
                l -> result.changed().add(new Reconciliation.Changed(l.alloc(), l.alloc().waitingFor(id))));
    }

    /** Sorts out those that the job as it is now replaces; answers how many are merely updated. */
    private int update(boolean canarying) {
        List<Alloc> older = has.untainted.stream().filter(this::isOlder).filter(a -> !a.over()).toList();
        List<Alloc> rewritten = new ArrayList<>();
        int inPlace = 0;
        for (Alloc alloc : older) {
            boolean elsewhere = alloc.node() < 0 || !group.rule().feasible(clusterState.node(alloc.node()));
            if (elsewhere || clusterState.jobs().rewritten(alloc.group(), alloc.details().jobVersion())) {
                rewritten.add(alloc);
            } else {
                inPlace++;
            }
        }
        destructive = rewritten;
        if (canarying) {
            has.untainted.removeAll(canaries);
        }
        return inPlace;
    }

    private boolean isOlder(Alloc alloc) {
        return alloc.details().jobVersion() >= 0 && alloc.details().jobVersion() < job.version();
    }

    private void placeCanaries(NameIndex names) {
        int wanted = spec.policies().update().canary();
        rolled = new Deployment.Group(rolled.autoRevert(), rolled.autoPromote(), rolled.promoted(), wanted,
                rolled.desiredTotal(), rolled.healthy(), rolled.placedCanaries(), rolled.progressDeadline(),
                rolled.progressBy());
        if (!rollout.paused() && !rollout.failed()) {
            names.nextCanaries(wanted - canaries.size(), canaries, destructive)
                    .forEach(i -> result.places().add(new Placing(i, Optional.empty(), true, false, false, false)));
        }
    }

    /** How many of the older ones may be replaced now. */
    private int underProvisioned(boolean canarying) {
        UpdateStrategy update = spec.policies().update();
        if (update.isEmpty() || (destructive.isEmpty() && has.migrate.isEmpty())) {
            return group.count();
        }
        if (rollout.current().isEmpty()) {
            return update.maxParallel();
        }
        if (rollout.paused() || rollout.failed() || canarying) {
            return 0;
        }
        String id = rollout.current().get().id();
        int room = update.maxParallel();
        for (Alloc alloc : has.untainted) {
            if (alloc.deployment().deploymentId().equals(id)) {
                if (alloc.deployment().isUnhealthy()) {
                    return 0;
                }
                room -= alloc.deployment().isHealthy() ? 0 : 1;
            }
        }
        return Math.max(0, room);
    }

    private List<Placing> places(NameIndex names, boolean canarying) {
        List<Placing> places = new ArrayList<>();
        has.rescheduleNow.forEach(a -> places.add(new Placing(a.index(), Optional.of(a), a.deployment().canary(), true,
                false, canarying && !a.deployment().canary())));
        int existing = has.untainted.size() + has.migrate.size() + has.rescheduleNow.size();
        for (Alloc alloc : has.lost) {
            if (existing >= group.count()) {
                break;
            }
            existing++;
            places.add(new Placing(alloc.index(), Optional.of(alloc), alloc.deployment().canary(), false, false,
                    canarying && !alloc.deployment().canary()));
        }
        if (existing < group.count()) {
            names.next(group.count() - existing)
                    .forEach(i -> places.add(new Placing(i, Optional.empty(), false, false, false, canarying)));
        }
        return places;
    }

    /** Answers how many of the older ones may still be replaced. */
    private int place(List<Placing> places, boolean ready, int room) {
        if (ready) {
            result.places().addAll(places);
            has.rescheduleNow.stream().filter(this::endsBeforeReplacement).forEach(a -> result.end(a, false));
            return room - Math.min(places.size(), room);
        }
        if (!has.lost.isEmpty()) {
            result.places().addAll(places.subList(0, Math.min(has.lost.size(), places.size())));
        }
        for (Placing p : has.rescheduleNow.isEmpty() ? List.<Placing>of() : places) {
            Optional<Alloc> previous = p.previous();
            boolean ofFailed = previous.isPresent() && rollout.failed()
                    && previous.get()
                            .deployment()
                            .deploymentId()
                            .equals(rollout.current().map(Deployment::id).orElse(""));
            if (p.rescheduling() && !ofFailed && !result.places().contains(p)) {
                result.places().add(p);
                previous.filter(this::endsBeforeReplacement).ifPresent(a -> result.end(a, false));
            }
        }
        return room;
    }

    private boolean endsBeforeReplacement(Alloc alloc) {
        boolean unknown = today && alloc.client() == Alloc.Client.UNKNOWN;
        return !has.cutOff.contains(alloc) && !unknown && !has.migrate.contains(alloc);
    }

    private void replaceSome(int room) {
        destructive.stream()
                .sorted(Comparator.comparingInt(Alloc::index))
                .limit(Math.max(0, room))
                .forEach(a -> result.replacements()
                        .add(new Placing(a.index(), Optional.of(a), false, false, true, false)));
    }

    /** Batch work that has to leave is not placed anew by the drain itself in later versions. */
    private void placeMigrating(boolean canarying) {
        has.migrate.stream().sorted(Comparator.comparingInt(Alloc::index)).forEach(a -> {
            result.end(a, false);
            if (job.type() != JobType.BATCH || !clusterState.version().atLeast(1, 10, 3)) {
                result.places()
                        .add(new Placing(a.index(), Optional.of(a), a.deployment().canary(), false, false,
                                canarying && !a.deployment().canary()));
            }
        });
        if (today && result.places().size() > group.count()) {
            result.places().subList(group.count(), result.places().size()).clear();
        }
    }

    private static Deployment.Group total(Deployment.Group g, int desired) {
        return new Deployment.Group(g.autoRevert(), g.autoPromote(), g.promoted(), g.desiredCanaries(), desired,
                g.healthy(), g.placedCanaries(), g.progressDeadline(), g.progressBy());
    }

    private void saveRollout(boolean existing, List<Alloc> all, int updated) {
        if (job.type() != JobType.SERVICE) {
            return;
        }
        boolean none = spec.policies().update().isEmpty() || rolled.desiredTotal() == 0;
        boolean hadRunning = all.stream()
                .anyMatch(a -> a.details().jobVersion() < 0 || a.details().jobVersion() == job.version());
        boolean begins = !existing && !none && (!hadRunning || updated > 0);
        if (begins || (existing && !rollout.group(spec.name()).equals(Optional.of(rolled)))) {
            rollout.set(spec.name(), rolled);
        }
    }

    private boolean isComplete(boolean needsCanaries, int inPlace, int places) {
        boolean quiet = destructive.isEmpty() && inPlace == 0 && places == 0 && has.migrate.isEmpty()
                && has.rescheduleNow.isEmpty() && has.rescheduleLater.isEmpty() && !needsCanaries
                && result.places().isEmpty();
        return quiet && rollout.current().isPresent() && rollout.group(spec.name())
                .map(g -> g.healthy() >= Math.max(g.desiredTotal(), g.desiredCanaries()) && !g.canarying())
                .orElse(true);
    }
}
