package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.cluster.RescheduleEvent;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.scheduling.state.Alloc;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a failed allocation may be placed anew, and whether at all. Nomad: {@code NextDelay}, {@code nextRescheduleTime}
 * in {@code nomad/structs/alloc.go}, {@code UpdateRescheduleTracker} in {@code scheduler/generic_sched.go}.
 *
 * @param failed the moment it ended, or its client was cut off
 */
public record Rescheduling(Alloc alloc, ReschedulePolicy policy, Instant failed) {
    /** So many earlier tries are remembered where the number of tries has no limit. */
    private static final int REMEMBERED = 5;

    /** Whether the policy allows another try. */
    boolean allowed() {
        List<RescheduleEvent> events = alloc.details().reschedules();
        if (policy.attempts() > 0 && !events.isEmpty()) {
            return tried() < policy.attempts() && delay().compareTo(policy.interval()) < 0;
        }
        return policy.unlimited() || policy.attempts() > 0;
    }

    private long tried() {
        return alloc.details()
                .reschedules()
                .stream()
                .filter(e -> Duration.between(e.at(), failed).compareTo(policy.interval()) <= 0)
                .count();
    }

    Instant at() {
        return failed.plus(delay());
    }

    /** How long Nomad waits before the next try. */
    Duration delay() {
        List<RescheduleEvent> events = alloc.details().reschedules();
        if (events.isEmpty() || policy.function().equals("constant")) {
            return policy.delay();
        }
        Duration last = events.getLast().delay();
        Duration delay = switch (policy.function()) {
            case "exponential" -> last.multipliedBy(2);
            case "fibonacci" -> fibonacci(events, last);
            default -> policy.delay();
        };
        if (policy.maxDelay().isPositive() && delay.compareTo(policy.maxDelay()) > 0) {
            boolean longAgo = Duration.between(events.getLast().at(), failed).compareTo(policy.maxDelay()) > 0;
            return longAgo ? policy.delay() : policy.maxDelay();
        }
        return delay;
    }

    private Duration fibonacci(List<RescheduleEvent> events, Duration last) {
        if (events.size() < 2) {
            return policy.delay();
        }
        Duration before = events.get(events.size() - 2).delay();
        boolean begunAnew = before.equals(policy.maxDelay()) && last.equals(policy.delay());
        return begunAnew ? last : last.plus(before);
    }

    /** What the replacement remembers of the tries before it. */
    public List<RescheduleEvent> events(Instant now, String nodeId) {
        List<RescheduleEvent> known = alloc.details().reschedules();
        List<RescheduleEvent> kept = new ArrayList<>();
        if (policy.attempts() > 0) {
            known.stream()
                    .filter(e -> Duration.between(e.at(), now).compareTo(policy.interval()) <= 0)
                    .forEach(kept::add);
        } else {
            kept.addAll(known.subList(Math.max(0, known.size() - REMEMBERED), known.size()));
        }
        kept.add(new RescheduleEvent(nodeId, now, delay()));
        return kept;
    }
}
