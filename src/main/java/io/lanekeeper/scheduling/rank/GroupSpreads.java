package io.lanekeeper.scheduling.rank;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Spread;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * The {@code allocation-spread} score of one group: for each spread block of the job and of the group, how far the
 * node's value is from its share.
 */
final class GroupSpreads {
    private final ClusterState clusterState;
    private final GroupRule rule;
    private final SpreadWeights weights;
    private final Random order;
    private final boolean lowestForZero;
    /** Values without a target share what is left: later versions count them together. */
    private final boolean othersTogether;
    private final List<Spread> spreads = new ArrayList<>();
    /** By attribute: of two blocks on one attribute the last one read decides, the job's being read last. */
    private final Map<String, Shares> shares = new HashMap<>();
    private final Map<String, Map<String, Integer>> used = new HashMap<>();

    private record Shares(int weight, Map<String, Double> wanted, Optional<Double> others) {}

    /** @param order in which values are met, where that matters */
    GroupSpreads(ClusterState clusterState, GroupRule rule, SpreadWeights weights, Random order) {
        this.order = order;
        this.clusterState = clusterState;
        this.rule = rule;
        this.weights = weights;
        this.lowestForZero = clusterState.version().atLeast(1, 6, 0);
        this.othersTogether = lowestForZero;
        spreads.addAll(rule.job().spreads());
        spreads.addAll(rule.group().spreads());
        rule.group().spreads().forEach(this::readShares);
        rule.job().spreads().forEach(this::readShares);
    }

    private void readShares(Spread spread) {
        Map<String, Double> wanted = new HashMap<>();
        double sum = 0;
        int count = rule.group().count();
        for (Spread.Target target : spread.targets()) {
            double desired = target.percent() / 100.0 * count;
            wanted.put(target.value(), desired);
            sum += desired;
        }
        Optional<Double> others = sum > 0 && sum < count ? Optional.of(count - sum) : Optional.empty();
        shares.put(spread.attribute(), new Shares(spread.weight(), wanted, others));
        weights.add(spread.weight());
    }

    boolean isEmpty() {
        return spreads.isEmpty();
    }

    /**
     * A share of nothing gets the lowest boost seen so far; and of a value that has just been emptied Nomad takes notice or
     * not, as it happens to meet it.
     */
    boolean dependsOnOrder() {
        boolean nothing = lowestForZero
                && shares.values().stream().anyMatch(s -> s.wanted().values().stream().anyMatch(w -> w == 0));
        return nothing || used.entrySet()
                .stream()
                .anyMatch(e -> isEven(e.getKey()) && e.getValue().containsValue(0)
                        && e.getValue().values().stream().anyMatch(c -> c > 0));
    }

    private boolean isEven(String attribute) {
        Shares share = shares.get(attribute);
        return share != null && share.wanted().isEmpty();
    }

    /** Counts anew where the group runs. */
    void refresh() {
        used.clear();
        GroupState state = clusterState.group(rule.key());
        if (state == null) {
            return;
        }
        for (Spread spread : spreads) {
            Map<String, Integer> counts = new HashMap<>();
            count(state.running(), spread, counts);
            count(state.away(), spread, counts);
            addForgotten(spread, counts);
            used.put(spread.attribute(), counts);
        }
    }

    /**
     * A value whose allocations this evaluation ended is still one of the values, with nothing. Where it ended several that
     * had it and has started one that has it, Nomad takes one of those that ended to be still there: {@code
     * PopulateProposed} in {@code scheduler/feasible/propertyset.go}.
     */
    private void addForgotten(Spread spread, Map<String, Integer> counts) {
        Map<String, Integer> ended = new HashMap<>();
        count(ofGroup(clusterState.planned().ended()), spread, ended);
        ended.keySet().forEach(value -> counts.putIfAbsent(value, 0));
        Map<String, Integer> started = new HashMap<>();
        count(ofGroup(clusterState.planned().started()), spread, started);
        started.keySet()
                .stream()
                .filter(v -> ended.getOrDefault(v, 0) > 1)
                .forEach(v -> counts.merge(v, 1, Integer::sum));
    }

    private List<Alloc> ofGroup(List<Alloc> allocs) {
        return allocs.isEmpty() ? allocs : allocs.stream().filter(a -> a.group().equals(rule.key())).toList();
    }

    private void count(List<Alloc> allocs, Spread spread, Map<String, Integer> counts) {
        for (Alloc alloc : allocs) {
            if (alloc.node() >= 0) {
                Target.resolve(clusterState.node(alloc.node()), spread.attribute())
                        .ifPresent(value -> counts.merge(value, 1, Integer::sum));
            }
        }
    }

    /** The sum over all blocks; empty when it is 0 and takes no part. */
    OptionalDouble boost(Node node) {
        double total = 0;
        for (Spread spread : spreads) {
            total += boost(spread.attribute(), Target.resolve(node, spread.attribute()));
        }
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(total);
    }

    private double boost(String attribute, Optional<String> value) {
        Map<String, Integer> counts = used.getOrDefault(attribute, Map.of());
        Shares share = shares.get(attribute);
        if (value.isEmpty() || share == null) {
            return -1;
        }
        int count = counts.getOrDefault(value.get(), 0);
        if (share.wanted().isEmpty()) {
            return evenBoost(counts, count);
        }
        Double wanted = share.wanted().get(value.get());
        if (wanted != null) {
            return targetBoost(wanted, count + 1, share.weight());
        }
        int others = othersTogether ? untargeted(counts, share) : count;
        return share.others().map(w -> targetBoost(w, others + 1, share.weight())).orElse(-1.0);
    }

    /** Nomad takes a least of 0 for none at all, and the next value it meets instead; it meets them in any order. */
    private int least(Collection<Integer> counts) {
        List<Integer> met = new ArrayList<>(counts);
        if (met.contains(0)) {
            Collections.shuffle(met, order);
        }
        int least = 0;
        for (int count : met) {
            least = least == 0 || count < least ? count : least;
        }
        return least;
    }

    private static int untargeted(Map<String, Integer> counts, Shares share) {
        int sum = 0;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            sum += share.wanted().containsKey(e.getKey()) ? 0 : e.getValue();
        }
        return sum;
    }

    private double targetBoost(double wanted, int countAfter, int weight) {
        if (wanted == 0 && lowestForZero) {
            return weights.lowestBoost();
        }
        double boost = (wanted - countAfter) / wanted * (weight / (double) weights.sum());
        weights.seen(boost);
        return boost;
    }

    private double evenBoost(Map<String, Integer> counts, int count) {
        if (counts.isEmpty()) {
            return 0;
        }
        int min = least(counts.values());
        int max = counts.values().stream().mapToInt(c -> c).max().orElse(0);
        if (count != min) {
            return min == 0 ? -1 : (min - count) / (double) min;
        }
        if (min == max) {
            return -1;
        }
        return min == 0 ? 1 : (max - min) / (double) min;
    }
}
