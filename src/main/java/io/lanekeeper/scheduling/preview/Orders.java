package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.failover.RandomOrder;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.RandomSelector;
import io.lanekeeper.scheduling.place.Share;
import io.lanekeeper.scheduling.place.WishfulSelector;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Plays one step again and again, in orders and with choices that Nomad may take, and tells how often each group ends how.
 * The standard error of a chance c of n plays is sqrt(c (1 - c) / n).
 */
final class Orders {
    private final NomadServers before;
    private final Consumer<NomadServers> step;
    private final Function<GroupKey, Optional<Integer>> wish;
    private final List<Played> plays = new ArrayList<>();
    private final SortedMap<GroupKey, Map<Ending, Integer>> counts = new TreeMap<>();
    private final SortedMap<GroupKey, Map<Integer, Integer>> landed = new TreeMap<>();

    /** How a group ended: the nodes it runs on, and how many it lacks. */
    private record Ending(List<Integer> nodes, int missing) {}

    private record Played(long seed, Map<GroupKey, Ending> endings) {}

    Orders(NomadServers before, Consumer<NomadServers> step, Function<GroupKey, Optional<Integer>> wish) {
        this.before = before;
        this.step = step;
        this.wish = wish;
    }

    Orders play(int times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            long own = random.nextLong();
            NomadServers servers = played(own);
            plays.add(new Played(own, endings(servers)));
        }
        plays.forEach(p -> p.endings.forEach(
                (key, ending) -> counts.computeIfAbsent(key, k -> new HashMap<>()).merge(ending, 1, Integer::sum)));
        return this;
    }

    private NomadServers played(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<JobKey> first = new TreeSet<>();
        before.clusterState()
                .groups()
                .keySet()
                .stream()
                .filter(k -> wish.apply(k).isPresent())
                .forEach(
                        k -> first.add(k.job()));
        NomadServers servers = before.copy(
                (state, job) -> new WishfulSelector(state, new RandomSelector(state, job, random.split()), wish),
                new RandomOrder(random.split(), first::contains));
        step.accept(servers);
        return servers;
    }

    private Map<GroupKey, Ending> endings(NomadServers servers) {
        SortedMap<GroupKey, Change> changes = servers.takeChanges();
        Set<GroupKey> touched = new TreeSet<>(changes.keySet());
        touched.addAll(servers.waiting().keySet());
        Map<GroupKey, Ending> endings = new HashMap<>();
        for (GroupKey key : touched) {
            GroupState state = servers.clusterState().group(key);
            if (state == null) {
                continue;
            }
            int missing = servers.waiting().containsKey(key) ? servers.waiting().get(key).missing() : 0;
            List<Integer> nodes = state.running().stream().map(Alloc::node).sorted().toList();
            endings.put(key, new Ending(nodes, missing));
            Change change = changes.get(key);
            if (change != null) {
                Stream.concat(change.moved().stream(), change.placed().stream())
                        .filter(a -> state.running().stream().anyMatch(r -> r.id().equals(a.id())))
                        .forEach(a -> landed.computeIfAbsent(key, k -> new TreeMap<>())
                                .merge(a.node(), 1, Integer::sum));
            }
        }
        return endings;
    }

    /** The play that ends most as the others do. */
    NomadServers likeliest() {
        Played best = plays.stream().max(Comparator.comparingLong(this::alike)).orElseThrow();
        return played(best.seed);
    }

    private long alike(Played play) {
        return play.endings.entrySet()
                .stream()
                .mapToLong(e -> counts.getOrDefault(e.getKey(), Map.of()).getOrDefault(e.getValue(), 0))
                .sum();
    }

    /** Where each group landed, and how often. */
    SortedMap<GroupKey, List<Share>> shares() {
        TreeMap<GroupKey, List<Share>> shares = new TreeMap<>();
        landed.forEach((key, nodes) -> {
            List<Share> own = new ArrayList<>();
            nodes.forEach((node, times) -> {
                BitSet one = new BitSet();
                one.set(node);
                own.add(new Share(one, Set.of(), 1, times / (double) plays.size()));
            });
            shares.put(key, own);
        });
        return shares;
    }

    /** Groups that lack more or less from play to play; none when all plays agree. */
    List<Race> races() {
        TreeSet<GroupKey> contested = new TreeSet<>();
        counts.forEach((key, endings) -> {
            boolean always = endings.values().stream().mapToInt(i -> i).sum() == plays.size();
            long kinds = endings.keySet().stream().map(Ending::missing).distinct().count() + (always ? 0 : 1);
            boolean waits = endings.keySet().stream().anyMatch(e -> e.missing > 0);
            if (kinds > 1 && waits) {
                contested.add(key);
            }
        });
        if (contested.isEmpty()) {
            return List.of();
        }
        Map<SortedMap<GroupKey, Integer>, Integer> outcomes = new HashMap<>();
        for (Played play : plays) {
            TreeMap<GroupKey, Integer> waiting = new TreeMap<>();
            contested.forEach(key -> {
                Ending ending = play.endings.get(key);
                if (ending != null && ending.missing > 0) {
                    waiting.put(key, ending.missing);
                }
            });
            outcomes.merge(waiting, 1, Integer::sum);
        }
        List<Race.Outcome> sorted = outcomes.entrySet()
                .stream()
                .sorted(Comparator.comparingInt((Map.Entry<SortedMap<GroupKey, Integer>, Integer> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().toString()))
                .map(e -> new Race.Outcome(e.getValue() / (double) plays.size(),
                        contested.stream().filter(k -> !e.getKey().containsKey(k)).toList(), e.getKey()))
                .toList();
        return List.of(new Race(List.copyOf(contested), sorted));
    }
}
