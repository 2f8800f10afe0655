package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.scheduling.rank.Odds;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes the wished node where it will do, else the likeliest one, the first by name among equals, and knows the chance
 * of every other.
 *
 * <p>Each allocation is taken to be looked for in an order of its own. Nomad goes on looking where the allocation
 * before stopped, which shifts the chances of the second and later ones of one evaluation a little; {@link Samples} has
 * those.
 */
public final class LikeliestSelector implements NodeSelector {
    /** Samples in a cluster of up to so many nodes (standard error at most 0.016); beyond a tenth of it (0.05). */
    private static final int SAMPLES = 1_000;
    private static final int SMALL = 500;

    private final ClusterState clusterState;
    private final Job job;
    private final Function<GroupKey, Optional<Integer>> wish;
    private final Scorer scorer;
    private final long seed;
    private final List<Alloc> thrownOut = new ArrayList<>();

    /** For one evaluation of the job; {@code wish} is the node the user chose for a group, where there is one. */
    public LikeliestSelector(ClusterState clusterState, Job job, Function<GroupKey, Optional<Integer>> wish,
            long seed) {
        this.seed = seed;
        this.clusterState = clusterState;
        this.job = job;
        this.wish = wish;
        this.scorer = new Scorer(clusterState);
    }

    @Override
    public Placement place(GroupState group, Set<String> penalised) {
        Scorer.Ranking ranking = scorer.ranking(group.rule());
        FeasibleNodes options = new FeasibleNodes(clusterState, group, penalised, ranking);
        if (options.found().isEmpty()) {
            return Preemptor.isOn(clusterState, group.rule().job().type()) ? preempting(group, penalised, ranking)
                    : new Placement.Refused(metric(group));
        }
        if (ranking.dependsOnOrder() || ClassTrap.springs(clusterState, group)) {
            return chosen(group, sampled(group, penalised));
        }
        int limit = new VisitLimit(clusterState, job.type(), options.ready()).forGroup(ranking.looksFurther(),
                group.rule().group().count());
        Placement placement = chosen(group, shares(options.found(), limit));
        return placement instanceof Placement.Placed p && remembersScores(group)
                ? new Placement.Placed(p.node(), p.shares(), List.of(),
                        OptionalDouble.of(ranking.score(p.node(), penalised).total()))
                : placement;
    }

    /** Only where a copy may come back and be compared. */
    private static boolean remembersScores(GroupState group) {
        return group.rule().group().disconnect().lostAfter().isPresent();
    }

    /** Nothing fits: who is less important is thrown out, where that is enough. */
    private Placement preempting(GroupState group, Set<String> penalised, Scorer.Ranking ranking) {
        Preemptor preemptor = new Preemptor(clusterState, group.rule(), thrownOut, allocs -> allocs);
        Map<Integer, List<Alloc>> victims = new TreeMap<>();
        List<FeasibleNodes.Option> options = new ArrayList<>();
        Distinct distinct = new Distinct(clusterState);
        int ready = 0;
        for (int i = 0; i < clusterState.size(); i++) {
            if (!clusterState.node(i).takesWork() || !group.rule().inPoolAndDatacenters(clusterState.node(i))) {
                continue;
            }
            ready++;
            if (group.rule().feasible(clusterState.node(i)) && distinct.failures(group.rule(), i).isEmpty()) {
                int node = i;
                preemptor.victims(i).ifPresent(found -> {
                    victims.put(node, found);
                    BitSet one = new BitSet();
                    one.set(node);
                    options.add(new FeasibleNodes.Option(one, Set.of(), 1,
                            ranking.score(node, penalised).totalWith(preemptor.score(found))));
                });
            }
        }
        if (options.isEmpty()) {
            return new Placement.Refused(metric(group));
        }
        int limit = new VisitLimit(clusterState, job.type(), ready).forGroup(ranking.looksFurther(),
                group.rule().group().count());
        if (chosen(group, shares(options, limit)) instanceof Placement.Placed p) {
            List<Alloc> out = victims.getOrDefault(p.node(), List.of());
            thrownOut.addAll(out);
            return new Placement.Placed(p.node(), p.shares(), out, OptionalDouble.empty());
        }
        return new Placement.Refused(metric(group));
    }

    private Placement chosen(GroupState group, List<Share> shares) {
        if (shares.isEmpty()) {
            return new Placement.Refused(metric(group));
        }
        int node = wish.apply(group.rule().key())
                .filter(wished -> shares.stream().anyMatch(s -> s.has(wished)))
                .orElseGet(() -> likeliest(shares));
        return new Placement.Placed(node, shares);
    }

    /** Where the order of nodes decides more than who is compared: by trying. */
    private List<Share> sampled(GroupState group, Set<String> penalised) {
        SplittableRandom random = new SplittableRandom(seed ^ group.rule().key().hashCode());
        Map<Integer, Integer> counts = new TreeMap<>();
        int samples = clusterState.size() <= SMALL ? SAMPLES : SAMPLES / 10;
        for (int i = 0; i < samples; i++) {
            if (new RandomSelector(clusterState, job, random.split()).place(group,
                    penalised) instanceof Placement.Placed p) {
                counts.merge(p.node(), 1, Integer::sum);
            }
        }
        List<Share> shares = new ArrayList<>();
        counts.forEach((node, times) -> {
            BitSet one = new BitSet();
            one.set(node);
            shares.add(new Share(one, Set.of(), 1, times / (double) samples));
        });
        return shares;
    }

    private static List<Share> shares(List<FeasibleNodes.Option> options, int limit) {
        double[] scores = options.stream().mapToDouble(FeasibleNodes.Option::score).toArray();
        int[] sizes = options.stream().mapToInt(FeasibleNodes.Option::size).toArray();
        double[] odds = Odds.perNode(scores, sizes, limit);
        List<Share> shares = new ArrayList<>(odds.length);
        for (int i = 0; i < odds.length; i++) {
            shares.add(new Share(options.get(i).members(), options.get(i).without(), sizes[i], odds[i]));
        }
        return shares;
    }

    private static int likeliest(List<Share> shares) {
        double most = shares.stream().mapToDouble(Share::chance).max().orElse(0);
        return shares.stream()
                .filter(s -> s.chance() == most)
                .map(Share::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private AllocMetric metric(GroupState group) {
        return new PlacementMetric(clusterState).metric(group.rule());
    }
}
