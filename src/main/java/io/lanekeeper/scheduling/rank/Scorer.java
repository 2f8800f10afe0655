package io.lanekeeper.scheduling.rank;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.Resources;
import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.rule.ConstraintCheck;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Scores nodes as one evaluation does. */
public final class Scorer {
    private final ClusterState clusterState;
    private final Random order;
    private final boolean spreadAlgorithm;
    /** Later versions let an affinity that matches nothing dilute the mean. */
    private final boolean zeroTakesPart;
    private final SpreadWeights weights = new SpreadWeights();
    private final Map<GroupKey, Ranking> rankings = new HashMap<>();

    /** One for which Nomad's order of things never matters. */
    public Scorer(ClusterState clusterState) {
        this(clusterState, new Random(0));
    }

    /** @param order decides where Nomad walks through values in any order */
    public Scorer(ClusterState clusterState, Random order) {
        this.order = order;
        this.clusterState = clusterState;
        this.zeroTakesPart = clusterState.version().atLeast(1, 6, 0);
        this.spreadAlgorithm = clusterState.settings().algorithm().equals("spread");
    }

    /** Makes ready to score nodes for one allocation of the group, as the cluster is now. */
    public Ranking ranking(GroupRule rule) {
        Ranking ranking = rankings.computeIfAbsent(rule.key(), key -> new Ranking(rule));
        ranking.refresh();
        return ranking;
    }

    /** The scores of one group. */
    public final class Ranking {
        private final GroupRule rule;
        private final List<Weighted> affinities;
        private final double affinitySum;
        private final GroupSpreads spreads;

        private Ranking(GroupRule rule) {
            this.rule = rule;
            this.affinities = affinitiesOf(rule).map(a -> new Weighted(new ConstraintCheck(a.asConstraint()),
                    a.weight())).toList();
            this.affinitySum = affinities.stream().mapToDouble(a -> Math.abs((double) a.weight)).sum();
            this.spreads = new GroupSpreads(clusterState, rule, weights, order);
        }

        private void refresh() {
            spreads.refresh();
        }

        /** Whether affinities or spreads make Nomad look at more nodes than usual. */
        public boolean looksFurther() {
            return !affinities.isEmpty() || !spreads.isEmpty();
        }

        /** Whether a node's score depends on which nodes were scored before. */
        public boolean dependsOnOrder() {
            return spreads.dependsOnOrder();
        }

        /** The node's score; {@code penalised} are IDs of nodes where earlier tries failed. */
        public Score score(int index, Set<String> penalised) {
            Node node = clusterState.node(index);
            return new Score(binpack(index, rule.ask()), antiAffinity(index),
                    penalised.contains(node.id()) ? OptionalDouble.of(-1) : OptionalDouble.empty(), affinity(node),
                    spreads.boost(node));
        }

        /** Nomad looks at the job's ID only, so that a namesake in another namespace counts as well. */
        private OptionalDouble antiAffinity(int index) {
            int collisions = 0;
            for (Alloc alloc : clusterState.on(index)) {
                if (alloc.group().group().equals(rule.key().group())
                        && alloc.group().job().id().equals(rule.key().job().id())) {
                    collisions++;
                }
            }
            return collisions == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(-(collisions + 1) / (double) rule.group().count());
        }

        private OptionalDouble affinity(Node node) {
            if (affinities.isEmpty()) {
                return OptionalDouble.empty();
            }
            double total = 0;
            for (Weighted a : affinities) {
                total += a.check.met(node) ? a.weight : 0;
            }
            boolean diluted = total != 0 || zeroTakesPart;
            return diluted ? OptionalDouble.of(total / affinitySum) : OptionalDouble.empty();
        }
    }

    private double binpack(int index, Resources ask) {
        Resources all = clusterState.usable(index);
        Resources left = clusterState.free(index).minus(ask);
        double total = Math.pow(10, 1 - (all.cpu() - left.cpu()) / (double) all.cpu())
                + Math.pow(10, 1 - (all.memoryMb() - left.memoryMb()) / (double) all.memoryMb());
        return Math.clamp(spreadAlgorithm ? total - 2 : 20 - total, 0, 18) / 18;
    }

    private static Stream<Affinity> affinitiesOf(GroupRule rule) {
        List<Affinity> all = new ArrayList<>(rule.job().affinities());
        all.addAll(rule.group().affinities());
        rule.group().tasks().forEach(t -> all.addAll(t.affinities()));
        return all.stream();
    }

    private record Weighted(ConstraintCheck check, int weight) {}
}
