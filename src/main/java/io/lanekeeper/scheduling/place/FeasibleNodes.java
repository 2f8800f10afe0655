package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.NodeBucket;
import io.lanekeeper.scheduling.state.NodeKinds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every node a group may land on with its score, found by buckets of equal nodes: only nodes on which the job already has
 * something are looked at one by one, or all when the job asks for something unique.
 */
final class FeasibleNodes {
    private final ClusterState clusterState;
    private final GroupState group;
    private final GroupRule rule;
    private final Set<String> penalised;
    private final Scorer.Ranking ranking;
    private final Fit fit;
    private final Distinct distinct;
    private final boolean asksForDistinct;
    private final List<Option> found = new ArrayList<>();
    private int ready;

    /** Nodes of one score; {@code members} never changes. */
    record Option(BitSet members, Set<Integer> without, int size, double score) {}

    FeasibleNodes(ClusterState clusterState, GroupState group, Set<String> penalised, Scorer.Ranking ranking) {
        this.clusterState = clusterState;
        this.group = group;
        this.rule = group.rule();
        this.penalised = penalised;
        this.ranking = ranking;
        this.fit = new Fit(clusterState);
        this.distinct = new Distinct(clusterState);
        this.asksForDistinct = Stream.of(rule.job().constraints(), rule.group().constraints())
                .flatMap(List::stream)
                .anyMatch(c -> c.operator().startsWith("distinct_"));
        if (rule.singlesOut()) {
            oneByOne();
        } else {
            byPiles();
        }
    }

    List<Option> found() {
        return found;
    }

    /** How many nodes are ready in the job's pool and datacenters: the visit limit depends on it. */
    int ready() {
        return ready;
    }

    private void oneByOne() {
        for (int i = 0; i < clusterState.size(); i++) {
            if (clusterState.node(i).takesWork() && rule.inPoolAndDatacenters(clusterState.node(i))) {
                ready++;
                if (rule.feasible(clusterState.node(i))) {
                    single(i);
                }
            }
        }
    }

    private void byPiles() {
        Set<Integer> apart = apart();
        NodeKinds kinds = clusterState.kinds();
        for (int kind = 0; kind < kinds.count(); kind++) {
            int inside = clusterState.buckets().ready(kind);
            if (inside == 0 || !rule.inPoolAndDatacenters(clusterState.node(kinds.anyNode(kind)))) {
                continue;
            }
            ready += inside;
            if (group.feasible(kinds, kind, clusterState)) {
                clusterState.buckets().ofKind(kind).forEach(bucket -> bucket(bucket, apart));
            }
        }
        for (int node : apart) {
            boolean will = clusterState.node(node).takesWork()
                    && rule.inPoolAndDatacenters(clusterState.node(node))
                    && group.feasible(kinds, kinds.of(node), clusterState);
            if (will) {
                single(node);
            }
        }
    }

    /** Nodes that differ from the rest of their bucket for this group. */
    private Set<Integer> apart() {
        Set<Integer> apart = new TreeSet<>();
        rule.job().groups().forEach(g -> {
            GroupState state = g.name().equals(rule.group().name()) ? group : clusterState.group(rule.job().keyOf(g));
            if (state != null) {
                addNodes(apart, state.running());
                addNodes(apart, state.leaving());
                addNodes(apart, state.away());
            }
        });
        for (JobKey other : clusterState.jobs().namesakes(rule.key().job())) {
            GroupState namesake = clusterState.group(new GroupKey(other, rule.key().group()));
            if (namesake != null) {
                addNodes(apart, namesake.running());
                addNodes(apart, namesake.away());
                addNodes(apart, namesake.leaving());
            }
        }
        penalised.forEach(id -> clusterState.indexOf(id).ifPresent(apart::add));
        return apart;
    }

    private static void addNodes(Set<Integer> nodes, List<Alloc> allocs) {
        for (Alloc alloc : allocs) {
            if (alloc.node() >= 0) {
                nodes.add(alloc.node());
            }
        }
    }

    private void bucket(NodeBucket bucket, Set<Integer> apart) {
        if (bucket.size() == 0) {
            return;
        }
        BitSet members = bucket.members();
        int less = 0;
        for (int node : apart) {
            less += members.get(node) ? 1 : 0;
        }
        if (less == bucket.size()) {
            return;
        }
        int any = members.nextSetBit(0);
        while (less > 0 && apart.contains(any)) {
            any = members.nextSetBit(any + 1);
        }
        if (fits(any)) {
            found.add(new Option(members, less == 0 ? Set.of() : apart, bucket.size() - less, score(any)));
        }
    }

    private void single(int node) {
        if (fits(node)) {
            BitSet one = new BitSet();
            one.set(node);
            found.add(new Option(one, Set.of(), 1, score(node)));
        }
    }

    private boolean fits(int node) {
        return fit.hasRoom(rule, node) && (!asksForDistinct || distinct.failures(rule, node).isEmpty());
    }

    private double score(int node) {
        return ranking.score(node, penalised).total();
    }
}
