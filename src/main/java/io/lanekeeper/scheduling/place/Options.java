package io.lanekeeper.scheduling.place;

import io.lanekeeper.scheduling.rank.Scorer;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Kinds;
import io.lanekeeper.scheduling.state.Pile;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every node a group may land on with its score, found by piles of equal nodes: only nodes on which the job already has
 * something are looked at one by one, or all when the job asks for something unique.
 */
final class Options {
    private final World world;
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

    Options(World world, GroupState group, Set<String> penalised, Scorer.Ranking ranking) {
        this.world = world;
        this.group = group;
        this.rule = group.rule();
        this.penalised = penalised;
        this.ranking = ranking;
        this.fit = new Fit(world);
        this.distinct = new Distinct(world);
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
        for (int i = 0; i < world.size(); i++) {
            if (world.node(i).takesWork() && rule.inPoolAndDatacenters(world.node(i))) {
                ready++;
                if (rule.feasible(world.node(i))) {
                    single(i);
                }
            }
        }
    }

    private void byPiles() {
        Set<Integer> apart = apart();
        Kinds kinds = world.kinds();
        for (int kind = 0; kind < kinds.count(); kind++) {
            int inside = world.piles().ready(kind);
            if (inside == 0 || !rule.inPoolAndDatacenters(world.node(kinds.anyNode(kind)))) {
                continue;
            }
            ready += inside;
            if (group.feasible(kinds, kind, world)) {
                world.piles().ofKind(kind).forEach(pile -> pile(pile, apart));
            }
        }
        for (int node : apart) {
            boolean will = world.node(node).takesWork()
                    && rule.inPoolAndDatacenters(world.node(node)) && group.feasible(kinds, kinds.of(node), world);
            if (will) {
                single(node);
            }
        }
    }

    /** Nodes that differ from the rest of their pile for this group. */
    private Set<Integer> apart() {
        Set<Integer> apart = new TreeSet<>();
        rule.job().groups().forEach(g -> {
            GroupState state = g.name().equals(rule.group().name()) ? group : world.group(rule.job().keyOf(g));
            if (state != null) {
                addNodes(apart, state.running());
                addNodes(apart, state.leaving());
            }
        });
        penalised.forEach(id -> world.indexOf(id).ifPresent(apart::add));
        return apart;
    }

    private static void addNodes(Set<Integer> nodes, List<Alloc> allocs) {
        for (Alloc alloc : allocs) {
            if (alloc.node() >= 0) {
                nodes.add(alloc.node());
            }
        }
    }

    private void pile(Pile pile, Set<Integer> apart) {
        if (pile.size() == 0) {
            return;
        }
        BitSet members = pile.members();
        int less = 0;
        for (int node : apart) {
            less += members.get(node) ? 1 : 0;
        }
        if (less == pile.size()) {
            return;
        }
        int any = members.nextSetBit(0);
        while (less > 0 && apart.contains(any)) {
            any = members.nextSetBit(any + 1);
        }
        if (fits(any)) {
            found.add(new Option(members, less == 0 ? Set.of() : apart, pile.size() - less, score(any)));
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
