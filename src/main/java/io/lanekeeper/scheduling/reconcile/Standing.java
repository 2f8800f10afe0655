package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A group's allocations, sorted by what their clients and their own end say of them. Nomad: the set methods in {@code
 * scheduler/reconciler/filters.go} (1.5: {@code scheduler/reconcile_util.go}) and how {@code computeGroup} uses them.
 */
final class Standing {
    private final ClusterState clusterState;
    private final TaskGroup spec;
    private final Job job;
    private final Instant now;
    private final String evaluation;
    private final boolean today;
    private final Reconciliation result;

    /** Those of which nothing is wrong; the others have to leave, or are lost. */
    List<Alloc> untainted = new ArrayList<>();
    List<Alloc> migrate = new ArrayList<>();
    List<Alloc> lost = new ArrayList<>();
    final List<Alloc> rescheduleNow = new ArrayList<>();
    final List<Reschedulable.Later> rescheduleLater = new ArrayList<>();
    /** Those that are cut off from this evaluation on. */
    final Set<Alloc> cutOff = new HashSet<>();

    Standing(ClusterState clusterState, GroupRule rule, Instant now, String evaluation, Reconciliation result) {
        this.clusterState = clusterState;
        this.spec = rule.group();
        this.job = rule.job();
        this.now = now;
        this.evaluation = evaluation;
        this.today = clusterState.version().atLeast(1, 8, 0);
        this.result = result;
    }

    /** All whose numbers are taken. */
    List<Alloc> named() {
        return together(untainted, migrate, rescheduleNow, lost);
    }

    /** Sorts them; those that come back, wait or are cut off are dealt with at once. */
    void sort(List<Alloc> all, Optional<Deployment> rolling) {
        Tainted sorted = Tainted.sort(all, clusterState, spec.disconnect(), now);
        untainted = new ArrayList<>(sorted.untainted);
        migrate = new ArrayList<>(sorted.migrate);
        lost = new ArrayList<>(sorted.lost);
        List<Alloc> disconnecting = new ArrayList<>(sorted.disconnecting);
        if (!sorted.reconnecting.isEmpty() && !today) {
            reconnect(sorted.reconnecting, all, disconnecting);
        }
        Reschedulable.Evaluated evaluated = new Reschedulable.Evaluated(job.type(), spec.policies().reschedule(),
                spec.disconnect(), rolling, now, evaluation, today, clusterState.version().atLeast(1, 11, 2));
        keep(Reschedulable.sort(untainted, evaluated, false), true);
        if (today) {
            keep(Reschedulable.sort(migrate.stream().filter(Alloc::over).toList(), evaluated, false), false);
        }
        if (!sorted.reconnecting.isEmpty() && today) {
            reconnect(sorted.reconnecting, all, disconnecting);
        }
        if (!disconnecting.isEmpty()) {
            disconnect(disconnecting, Reschedulable.sort(disconnecting, evaluated, true));
        }
    }

    private void keep(Reschedulable sorted, boolean replacesUntainted) {
        if (replacesUntainted) {
            untainted = new ArrayList<>(sorted.untainted);
        }
        rescheduleNow.addAll(sorted.now);
        rescheduleLater.addAll(sorted.later);
    }

    private void reconnect(List<Alloc> reconnecting, List<Alloc> all, List<Alloc> disconnecting) {
        Reconnecting sorted = new Reconnecting(all, spec.disconnect().reconcile(), job.version(), today)
                .sort(reconnecting);
        sorted.ends.forEach(a -> result.end(a, false));
        for (List<Alloc> list : List.of(untainted, migrate, lost, disconnecting)) {
            list.removeAll(sorted.ends);
        }
        for (Alloc alloc : sorted.stays) {
            if (alloc.client() == Alloc.Client.RUNNING) {
                result.changed().add(new Reconciliation.Changed(alloc, alloc.unknown(Optional.empty())));
            }
            untainted.add(alloc);
        }
    }

    /** Those that are cut off from now on; a follow-up gives them up. */
    private void disconnect(List<Alloc> disconnecting, Reschedulable sorted) {
        String id = clusterState.nextId();
        Duration lostAfter = spec.disconnect().lostAfter().orElse(Duration.ZERO);
        result.followups().add(new Followup(id, now.plus(lostAfter), Followup.Reason.LOST_AFTER));
        String later = sorted.later.isEmpty() ? "" : clusterState.nextId();
        sorted.later.stream()
                .map(Reschedulable.Later::at)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> result.followups().add(new Followup(later, at, Followup.Reason.RESCHEDULE)));
        Set<Alloc> delayed = new HashSet<>();
        sorted.later.forEach(l -> delayed.add(l.alloc()));
        for (Alloc alloc : disconnecting) {
            Alloc unknown = alloc.with(alloc.desired(), Alloc.Client.UNKNOWN)
                    .waitingFor(delayed.contains(alloc) ? later : id);
            result.changed().add(new Reconciliation.Changed(alloc, unknown.unknown(Optional.of(now))));
            cutOff.add(alloc);
        }
        rescheduleNow.addAll(sorted.now);
        if (today) {
            untainted.addAll(sorted.untainted);
        }
    }

    @SafeVarargs
    private static List<Alloc> together(List<Alloc>... lists) {
        List<Alloc> all = new ArrayList<>();
        for (List<Alloc> list : lists) {
            list.stream().filter(a -> !all.contains(a)).forEach(all::add);
        }
        return all;
    }

    /** Ends what is lost, and what is too much: the highest numbers first. */
    void stop(NameIndex names, List<Alloc> canaries, boolean canarying, int wanted) {
        lost.forEach(a -> result.end(a, true));
        List<Alloc> working = new ArrayList<>(untainted);
        if (canarying) {
            working.removeAll(canaries);
        }
        long counted = working.stream().filter(a -> !today || a.client() != Alloc.Client.UNKNOWN).count();
        Surplus surplus = new Surplus((int) counted + migrate.size() - wanted);
        working.removeIf(Alloc::over);
        Set<Integer> canaryNames = new HashSet<>();
        canaries.forEach(a -> canaryNames.add(a.index()));
        if (!canarying) {
            surplus.end(working, a -> !canaries.contains(a) && canaryNames.contains(a.index()));
        }
        if (surplus.left() > 0 && !migrate.isEmpty()) {
            Set<Integer> highest = new NameIndex(wanted, migrate).highest(surplus.left());
            List<Alloc> ended = surplus.end(migrate, a -> highest.contains(a.index()));
            ended.forEach(a -> names.free(a.index()));
        }
        if (surplus.left() > 0) {
            Set<Integer> highest = names.highest(surplus.left());
            surplus.end(working, a -> highest.contains(a.index()));
            surplus.end(working, a -> true);
        }
        untainted.removeAll(surplus.ended);
    }

    private final class Surplus {
        private final List<Alloc> ended = new ArrayList<>();
        private int left;

        Surplus(int left) {
            this.left = left;
        }

        int left() {
            return left;
        }

        List<Alloc> end(List<Alloc> from, Predicate<Alloc> which) {
            List<Alloc> now = from.stream().filter(which).limit(Math.max(0, left)).toList();
            from.removeAll(now);
            now.forEach(a -> result.end(a, false));
            ended.addAll(now);
            left -= now.size();
            return now;
        }
    }
}
