package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.failover.NomadServers;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.preview.Endpoints;
import io.lanekeeper.scheduling.preview.Playback;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.survival.SurvivalReport.OffTogether;
import io.lanekeeper.scheduling.survival.SurvivalReport.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out what a cluster survives.
 *
 * <p>A pair of clients is played only when counting does not show it to be harmless: each group that loses something
 * has more rooms left than it needs, even if each other lost allocation takes as many of them as it could. Pairs that
 * hold nothing lose nothing. A group's breaking set is found by taking its roomiest nodes first.
 */
public final class Survival {
    /** Beyond so many pairs to be played the answer says that it is not exact. */
    private static final int MOST_PLAYED = 5_000;

    private static final int TOLD_EVERY = 256;

    private final Losses losses;
    private final ClusterState clusterState;
    private final Map<GroupKey, SpareCapacity> spare = new HashMap<>();
    private final Map<Integer, List<Loss>> singles = new TreeMap<>();
    private boolean pairsExact = true;

    private Survival(PreviewInput input) {
        Playback playback = new Playback(input);
        playback.start();
        input.steps().forEach(playback::play);
        NomadServers from = playback.servers();
        this.losses = new Losses(from, new Endpoints(input.endpoints()));
        this.clusterState = from.clusterState();
    }

    /** Everything, from the state after the input's changes and steps; lanes are those of the attribute. */
    public static SurvivalReport of(PreviewInput input, String laneAttribute) {
        return of(input, laneAttribute, SurvivalWatch.PATIENT);
    }

    /** The same, for one who watches. */
    public static SurvivalReport of(PreviewInput input, String laneAttribute, SurvivalWatch watch) {
        return new Survival(input).report(laneAttribute, true, watch);
    }

    /** The same without pairs: they take long in a large cluster. */
    public static SurvivalReport withoutPairs(PreviewInput input, String laneAttribute) {
        return new Survival(input).report(laneAttribute, false, SurvivalWatch.PATIENT);
    }

    /** How many clients of one lane may be off at once, and which. */
    public static OffTogether offTogether(PreviewInput input, String laneAttribute, String lane) {
        Survival survival = new Survival(input);
        Map<Boolean, List<Integer>> split = survival.on()
                .stream()
                .collect(Collectors.partitioningBy(
                        i -> Lanes.valueOf(survival.clusterState.node(i), laneAttribute).equals(lane)));
        return new LargestSafeSet(survival.losses, split.getOrDefault(true, List.of()),
                split.getOrDefault(false, List.of()), survival::spare).find();
    }

    private SurvivalReport report(String laneAttribute, boolean withPairs, SurvivalWatch watch) {
        TreeMap<String, List<Loss>> clients = new TreeMap<>();
        for (int node : on()) {
            List<Loss> lost = clusterState.on(node).isEmpty() ? List.of() : losses.of(List.of(node));
            singles.put(node, lost);
            if (!lost.isEmpty()) {
                clients.put(clusterState.node(node).id(), lost);
            }
        }
        pairsExact = withPairs;
        List<Pair> pairs = withPairs ? pairs(watch) : List.of();
        GroupTolerances endurances = new GroupTolerances(clusterState, this::spare, singles, pairs, pairsExact);
        return new SurvivalReport(clients, pairs, pairsExact, lanes(laneAttribute),
                endurances.all(losses.unwell()), new LargestSafeSet(losses, on(), List.of(), this::spare).find());
    }

    /** Nodes that are up; all others hold nothing that could be lost. */
    private List<Integer> on() {
        return IntStream.range(0, clusterState.size())
                .filter(i -> clusterState.node(i).takesWork() || !clusterState.on(i).isEmpty())
                .boxed()
                .toList();
    }

    private SpareCapacity spare(GroupState group) {
        return spare.computeIfAbsent(group.rule().key(), key -> new SpareCapacity(clusterState, group, losses));
    }

    private SortedMap<String, List<Loss>> lanes(String attribute) {
        Map<String, List<Integer>> nodes = new TreeMap<>();
        on().forEach(i -> nodes.computeIfAbsent(Lanes.valueOf(clusterState.node(i), attribute), v -> new ArrayList<>())
                .add(i));
        TreeMap<String, List<Loss>> lanes = new TreeMap<>();
        nodes.forEach((value, inside) -> lanes.put(value, losses.of(inside)));
        return lanes;
    }

    private List<Pair> pairs(SurvivalWatch watch) {
        List<Integer> nodes = on();
        List<Pair> pairs = new ArrayList<>();
        DisplacedAllocs displaced = new DisplacedAllocs(clusterState, this::spare);
        int played = 0;
        long all = nodes.size() * (nodes.size() - 1L) / 2;
        long done = 0;
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                int a = nodes.get(i);
                int b = nodes.get(j);
                if (++done % TOLD_EVERY == 0) {
                    watch.progress(done, all);
                }
                if (displaced.harmless(a, b)) {
                    continue;
                }
                if (++played > MOST_PLAYED || watch.cancelled()) {
                    pairsExact = false;
                    return pairs;
                }
                addIfLost(pairs, a, b);
            }
        }
        return pairs;
    }

    private void addIfLost(List<Pair> pairs, int a, int b) {
        Set<GroupKey> alone = new HashSet<>();
        singles.getOrDefault(a, List.of()).forEach(loss -> alone.add(loss.group()));
        singles.getOrDefault(b, List.of()).forEach(loss -> alone.add(loss.group()));
        List<Loss> lost = losses.of(List.of(a, b)).stream().filter(loss -> !alone.contains(loss.group())).toList();
        if (!lost.isEmpty()) {
            pairs.add(new Pair(clusterState.node(a).id(), clusterState.node(b).id(), lost));
        }
    }
}
