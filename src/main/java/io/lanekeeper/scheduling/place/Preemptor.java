package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.Resources;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Whom Nomad throws out of a node for a job of higher priority: those of the lowest priority first, of these the ones
 * whose size is nearest to what is needed, and in the end no more than needed. Nomad: {@code scheduler/feasible/preemption.go}
 * (1.5: {@code scheduler/preemption.go}).
 */
public final class Preemptor {
    /** Only who is so much less important may be thrown out. */
    private static final int DISTANCE = 10;
    /** More of one group than it may miss at a time are thrown out only where nothing else is left. */
    private static final double TOO_MANY = 50;
    private static final double RATE = 0.0048;
    private static final double ORIGIN = 2048;

    private final ClusterState clusterState;
    private final GroupRule rule;
    private final Map<Object, Integer> already;
    private final UnaryOperator<List<Alloc>> order;

    /**
     * @param already how many of each group this evaluation has thrown out
     * @param order of equals; Nomad's is random
     */
    Preemptor(
            ClusterState clusterState, GroupRule rule, List<Alloc> already, UnaryOperator<List<Alloc>> order) {
        this.clusterState = clusterState;
        this.rule = rule;
        this.already = new HashMap<>();
        already.forEach(a -> this.already.merge(a.group(), 1, Integer::sum));
        this.order = order;
    }

    /** Whether jobs of the type throw others out in this cluster. */
    static boolean isOn(ClusterState clusterState, JobType type) {
        return switch (type) {
            case SERVICE -> clusterState.settings().preemptService();
            case BATCH -> clusterState.settings().preemptBatch();
            case SYSTEM -> clusterState.settings().preemptSystem();
            case SYSBATCH -> clusterState.settings().preemptSysBatch();
        };
    }

    /** Those that have to go so that one of the group fits; empty where that does not help. */
    Optional<List<Alloc>> victims(int node) {
        List<Alloc> others = order.apply(clusterState.on(node)
                .stream()
                .filter(a -> !a.group().job().equals(rule.key().job()))
                .toList());
        Fit fit = new Fit(clusterState);
        List<Alloc> victims = new ArrayList<>();
        if (fit.lacksPort(rule, node)) {
            List<Alloc> holders = holders(others);
            if (holders.isEmpty() || !fit.hasPortsWithout(rule, node, Set.copyOf(holders))) {
                return Optional.empty();
            }
            victims.addAll(holders);
        }
        if (!fit.hasRoomWithout(rule, node, Set.copyOf(victims))) {
            List<Alloc> rest = others.stream().filter(a -> !victims.contains(a)).toList();
            victims.addAll(forRoom(node, rest));
        }
        boolean fits = !victims.isEmpty() && fit.hasRoomWithout(rule, node, Set.copyOf(victims));
        return fits ? Optional.of(victims) : Optional.empty();
    }

    /** Who holds the ports; of several at one port the last one met. */
    private List<Alloc> holders(List<Alloc> others) {
        List<Alloc> holders = new ArrayList<>();
        for (int port : rule.staticPorts()) {
            others.stream()
                    .filter(this::isPreemptible)
                    .filter(a -> Fit.holds(clusterState, a, new HeldPort("", port)))
                    .reduce((first, second) -> second)
                    .filter(a -> !holders.contains(a))
                    .ifPresent(holders::add);
        }
        return holders;
    }

    private boolean isPreemptible(Alloc alloc) {
        return priority(alloc).map(p -> rule.job().priority() - p >= DISTANCE).orElse(false);
    }

    private Optional<Integer> priority(Alloc alloc) {
        return clusterState.rule(alloc.group()).map(r -> r.job().priority());
    }

    private List<Alloc> forRoom(int node, List<Alloc> others) {
        Resources left = others.stream().map(Alloc::resources).reduce(clusterState.usable(node), Resources::minus);
        Map<Integer, List<Alloc>> byPriority = new TreeMap<>();
        others.stream()
                .filter(this::isPreemptible)
                .forEach(a -> byPriority.computeIfAbsent(priority(a).orElse(0), p -> new ArrayList<>()).add(a));
        List<Alloc> best = new ArrayList<>();
        Resources available = left;
        Resources needed = rule.ask();
        boolean met = false;
        for (List<Alloc> equals : byPriority.values()) {
            while (!equals.isEmpty() && !met) {
                Alloc closest = closest(equals, needed);
                available = available.plus(closest.resources());
                best.add(closest);
                equals.set(equals.indexOf(closest), equals.getLast());
                equals.removeLast();
                needed = needed.minus(closest.resources());
                met = holds(available, rule.ask());
            }
        }
        return met ? noMoreThanNeeded(best, left) : List.of();
    }

    private Alloc closest(List<Alloc> allocs, Resources needed) {
        Alloc closest = allocs.getFirst();
        double least = Double.MAX_VALUE;
        for (Alloc alloc : allocs) {
            double distance = distance(needed, alloc.resources()) + penalty(alloc);
            if (distance < least) {
                least = distance;
                closest = alloc;
            }
        }
        return closest;
    }

    private double penalty(Alloc alloc) {
        int most = clusterState.rule(alloc.group()).map(r -> r.group().migrateMaxParallel()).orElse(0);
        int gone = already.getOrDefault(alloc.group(), 0);
        return most > 0 && gone >= most ? (gone + 1 - most) * TOO_MANY : 0;
    }

    private List<Alloc> noMoreThanNeeded(List<Alloc> best, Resources left) {
        List<Alloc> farthestFirst = new ArrayList<>(best);
        farthestFirst.sort(Comparator.comparingDouble((Alloc a) -> -distance(rule.ask(), a.resources())));
        List<Alloc> needed = new ArrayList<>();
        Resources available = left;
        for (Alloc alloc : farthestFirst) {
            if (!needed.isEmpty() && holds(available, rule.ask())) {
                break;
            }
            needed.add(alloc);
            available = available.plus(alloc.resources());
        }
        return needed;
    }

    private static boolean holds(Resources available, Resources ask) {
        return ask.cpu() <= available.cpu() && ask.memoryMb() <= available.memoryMb()
                && ask.diskMb() <= available.diskMb();
    }

    private static double distance(Resources ask, Resources used) {
        return Math.sqrt(square(ask.memoryMb(), used.memoryMb()) + square(ask.cpu(), used.cpu())
                + square(ask.diskMb(), used.diskMb()));
    }

    private static double square(long ask, long used) {
        double part = ask > 0 ? (ask - used) / (double) ask : 0;
        return part * part;
    }

    /** What throwing these out adds to the scores of a node: the more, the less important they are. */
    double score(List<Alloc> victims) {
        Set<Alloc> each = new HashSet<>(victims);
        double most = each.stream().mapToInt(a -> priority(a).orElse(0)).max().orElse(0);
        double sum = each.stream().mapToInt(a -> priority(a).orElse(0)).sum();
        double net = most == 0 ? 0 : most + sum / most;
        return 1 / (1 + Math.exp(RATE * (net - ORIGIN)));
    }
}
