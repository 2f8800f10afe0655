package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.reconcile.Followup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is to happen by itself, each at its time. */
final class Timeline {
    private final List<Due> due = new ArrayList<>();

    /** One of these things. */
    sealed interface Due {
        Instant at();

        /** A delayed evaluation. */
        record Delayed(Instant at, JobKey job, Followup followup) implements Due {}

        /** An allocation of a deployment has run long enough to count as healthy. */
        record Healthy(Instant at, JobKey job, String allocation) implements Due {}

        /** A drain is over, whatever is left. */
        record DrainDeadline(Instant at, int node) implements Due {}
    }

    Timeline copy() {
        Timeline copy = new Timeline();
        copy.due.addAll(due);
        return copy;
    }

    void add(Due what) {
        due.add(what);
    }

    void remove(Predicate<Due> which) {
        due.removeIf(which);
    }

    /** What is due first, up to that moment; it is taken out. */
    Optional<Due> take(Instant until) {
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Optional<Due> first = due.stream().filter(d -> !d.at().isAfter(until)).min(Comparator.comparing(Due::at));
        first.ifPresent(due::remove);
        return first;
    }

    /** Delayed evaluations that place something anew. */
    Stream<Due.Delayed> reschedules() {
        return due.stream()
                .filter(Due.Delayed.class::isInstance)
                .map(Due.Delayed.class::cast)
                .filter(d -> d.followup().reason() == Followup.Reason.RESCHEDULE);
    }

    /** The same, which are taken out. */
    List<Due.Delayed> takeReschedules() {
        List<Due.Delayed> taken = reschedules().toList();
        due.removeAll(taken);
        return taken;
    }

    /** All of it, the next first. */
    List<Due> all() {
        return due.stream().sorted(Comparator.comparing(Due::at)).toList();
    }
}
