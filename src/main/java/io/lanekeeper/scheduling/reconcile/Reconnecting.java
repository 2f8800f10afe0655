package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.scheduling.state.Alloc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two copies live after a partition: which of them stays. Nomad: {@code reconcileReconnecting} in {@code
 * scheduler/reconciler/reconcile_cluster.go}, {@code reconnecting_picker.go}; before 1.8 always the better score.
 */
final class Reconnecting {
    final List<Alloc> stays = new ArrayList<>();
    final Set<Alloc> ends = new HashSet<>();

    private final DisconnectRule.Reconcile rule;
    private final long version;
    private final boolean byChain;
    private final List<Alloc> all;

    Reconnecting(List<Alloc> all, DisconnectRule.Reconcile rule, long version, boolean today) {
        this.all = all;
        this.rule = today ? rule : DisconnectRule.Reconcile.BEST_SCORE;
        this.version = version;
        this.byChain = today;
    }

    Reconnecting sort(List<Alloc> reconnecting) {
        for (Alloc alloc : reconnecting) {
            boolean older = alloc.details().jobVersion() >= 0 && alloc.details().jobVersion() < version;
            boolean unwanted = alloc.client() == Alloc.Client.FAILED || alloc.desired() != Alloc.Desired.RUN
                    || alloc.details().migrate() || alloc.details().reschedule() || older;
            if (unwanted) {
                ends.add(alloc);
            } else {
                against(alloc);
            }
        }
        reconnecting.stream().filter(a -> !ends.contains(a)).forEach(stays::add);
        return this;
    }

    private void against(Alloc original) {
        for (Alloc other : replacements(original)) {
            if (other.desired() != Alloc.Desired.RUN) {
                continue;
            }
            ends.add(pick(original, other).equals(other) ? original : other);
        }
    }

    private List<Alloc> replacements(Alloc original) {
        if (!byChain) {
            return all.stream()
                    .filter(a -> !a.equals(original) && a.index() == original.index() && isLater(a, original))
                    .toList();
        }
        List<Alloc> chain = new ArrayList<>();
        String next = original.details().next();
        while (!next.isEmpty()) {
            String id = next;
            Optional<Alloc> found = all.stream().filter(a -> a.id().equals(id)).findFirst();
            found.ifPresent(chain::add);
            next = found.map(a -> a.details().next()).orElse("");
        }
        return chain;
    }

    private boolean isLater(Alloc a, Alloc than) {
        return all.indexOf(a) > all.indexOf(than) || a.id().startsWith("+");
    }

    private Alloc pick(Alloc original, Alloc replacement) {
        if (replacement.details().jobVersion() > original.details().jobVersion()
                && original.details().jobVersion() >= 0) {
            return replacement;
        }
        return switch (rule) {
            case KEEP_ORIGINAL -> original;
            case KEEP_REPLACEMENT -> replacement;
            case LONGEST_RUNNING -> began(replacement).isBefore(began(original)) ? replacement : original;
            case BEST_SCORE -> better(original, replacement);
        };
    }

    private static Instant began(Alloc alloc) {
        return alloc.details().changedAt().orElse(Instant.EPOCH);
    }

    private static Alloc better(Alloc original, Alloc replacement) {
        double ours = original.details().score().orElse(Double.NEGATIVE_INFINITY);
        double theirs = replacement.details().score().orElse(Double.NEGATIVE_INFINITY);
        boolean runs = replacement.client() == Alloc.Client.RUNNING || original.client() != Alloc.Client.RUNNING;
        return theirs > ours && runs ? replacement : original;
    }
}
