package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.scheduling.state.Alloc;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which allocations are placed anew now, which later, and which count as they are. Nomad: {@code filterByRescheduleable},
 * {@code shouldFilter}, {@code updateByReschedulable} in {@code scheduler/reconciler/filters.go}.
 */
final class Reschedulable {
    /** What is due within this time is done at once. */
    private static final Duration WINDOW = Duration.ofSeconds(1);

    final List<Alloc> untainted = new ArrayList<>();
    final List<Alloc> now = new ArrayList<>();
    final List<Later> later = new ArrayList<>();

    private final Evaluated evaluated;
    private final boolean disconnecting;

    /** One that is placed anew at that time. */
    record Later(Alloc alloc, Instant at) {}

    /**
     * What an evaluation knows.
     *
     * @param today from 1.8 on; before, a disconnected allocation was replaced whatever its policy said
     * @param delays from 1.11.2 on: the replacement of one that is cut off waits as that of a failed one does
     */
    record Evaluated(
            JobType type, ReschedulePolicy policy, DisconnectRule rule, Optional<Deployment> deployment, Instant now,
            String evaluation, boolean today, boolean delays) {}

    private Reschedulable(Evaluated evaluated, boolean disconnecting) {
        this.evaluated = evaluated;
        this.disconnecting = disconnecting;
    }

    static Reschedulable sort(List<Alloc> allocs, Evaluated evaluated, boolean disconnecting) {
        Reschedulable sorted = new Reschedulable(evaluated, disconnecting);
        allocs.forEach(sorted::add);
        return sorted;
    }

    private void add(Alloc alloc) {
        boolean replaced = !alloc.details().next().isEmpty() && alloc.over();
        if (replaced || (disconnecting && alloc.client() == Alloc.Client.UNKNOWN)) {
            return;
        }
        switch (kind(alloc)) {
            case IGNORED -> {
            }
            case COUNTS -> {
                if (!disconnecting) {
                    untainted.add(alloc);
                } else if (evaluated.today()) {
                    addByTime(alloc);
                }
            }
            case MAY_FAIL -> addByTime(alloc);
        }
    }

    private enum Kind {
        COUNTS,
        IGNORED,
        MAY_FAIL
    }

    private Kind kind(Alloc alloc) {
        boolean again = evaluated.today() && alloc.details().lastRescheduleFailed();
        if (evaluated.type() == JobType.BATCH) {
            return switch (alloc.desired()) {
                case STOP ->
                    alloc.client() == Alloc.Client.COMPLETE ? Kind.COUNTS : again ? Kind.MAY_FAIL : Kind.IGNORED;
                case EVICT -> Kind.IGNORED;
                case RUN -> alloc.client() == Alloc.Client.FAILED ? Kind.MAY_FAIL : Kind.COUNTS;
            };
        }
        return switch (alloc.desired()) {
            case STOP, EVICT -> again ? Kind.MAY_FAIL : Kind.IGNORED;
            case RUN -> switch (alloc.client()) {
                case COMPLETE, LOST -> Kind.IGNORED;
                case FAILED, RUNNING, UNKNOWN -> Kind.MAY_FAIL;
            };
        };
    }

    private void addByTime(Alloc alloc) {
        Optional<Instant> at = at(alloc);
        boolean due = at.isPresent() && (isAwaited(alloc)
                || Duration.between(evaluated.now(), at.get()).compareTo(WINDOW) <= 0);
        if (due || (disconnecting && !evaluated.today())) {
            now.add(alloc);
            return;
        }
        untainted.add(alloc);
        if (at.isPresent() && alloc.details().followup().isEmpty()) {
            later.add(new Later(alloc, at.get()));
        }
    }

    private boolean isAwaited(Alloc alloc) {
        return !evaluated.evaluation().isEmpty() && alloc.details().followup().equals(evaluated.evaluation());
    }

    /** When it may be placed anew; empty: never, as things are. */
    private Optional<Instant> at(Alloc alloc) {
        boolean deploying = evaluated.deployment()
                .filter(d -> d.status().active() && d.id().equals(alloc.deployment().deploymentId()))
                .isPresent();
        if (deploying && !alloc.details().reschedule()) {
            return Optional.empty();
        }
        if (disconnecting) {
            return Tainted.replaces(evaluated.rule()) ? cutOffAt(alloc, evaluated.now()) : Optional.empty();
        }
        if (alloc.client() == Alloc.Client.UNKNOWN && isAwaited(alloc)) {
            return cutOffAt(alloc, alloc.details().unknownSince().orElse(evaluated.now()));
        }
        boolean stopped = alloc.desired() == Alloc.Desired.STOP && !alloc.details().lastRescheduleFailed();
        boolean failed = alloc.client() == Alloc.Client.FAILED
                || (evaluated.today() && alloc.client() == Alloc.Client.LOST);
        if (evaluated.policy().never() || stopped || !failed) {
            return Optional.empty();
        }
        return allowed(alloc, alloc.details().changedAt().orElse(evaluated.now()));
    }

    private Optional<Instant> cutOffAt(Alloc alloc, Instant cutOff) {
        Optional<Instant> allowed = allowed(alloc, cutOff);
        return evaluated.delays() ? allowed : allowed.map(at -> evaluated.now());
    }

    private Optional<Instant> allowed(Alloc alloc, Instant failed) {
        Rescheduling rescheduling = new Rescheduling(alloc, evaluated.policy(), failed);
        return rescheduling.allowed() ? Optional.of(rescheduling.at()) : Optional.empty();
    }
}
