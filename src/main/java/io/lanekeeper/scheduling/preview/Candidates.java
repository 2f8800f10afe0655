package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.place.Share;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where a group may land, and how likely that is. Kept as the scheduler found it, by nodes that are equal, and told
 * node by node when it is asked for: the loss of a lane has thousands of groups with thousands of candidates each.
 */
public final class Candidates {
    /** Nothing was to be placed. */
    public static final Candidates NONE = new Candidates(List.of(), List.of(), id -> OptionalInt.empty());

    private final List<List<Share>> shares;
    private final List<Node> nodes;
    private final Function<String, OptionalInt> index;

    /**
     * @param shares for each allocation placed
     * @param nodes by index, sorted by name
     * @param index of a node's ID
     */
    Candidates(List<List<Share>> shares, List<Node> nodes, Function<String, OptionalInt> index) {
        this.shares = List.copyOf(shares);
        this.nodes = nodes;
        this.index = index;
    }

    /** IDs of all of them, sorted by name. */
    public List<String> ids() {
        BitSet all = members(false);
        return all.stream().mapToObj(i -> nodes.get(i).id()).toList();
    }

    /** The chance of each, by ID; a new map with every call. */
    public SortedMap<String, Double> chances() {
        TreeMap<String, Double> byId = new TreeMap<>();
        double[] each = each();
        members(false).stream().forEach(i -> byId.put(nodes.get(i).id(), each[i]));
        return Collections.unmodifiableSortedMap(byId);
    }

    /** How many there are, without those that Nomad's ranking never chooses. */
    public int possible() {
        return members(true).cardinality();
    }

    /** IDs of those that are chosen now and then, the likeliest first, of equal ones the first by name. */
    public List<String> likeliest(int most) {
        double[] each = each();
        List<Integer> all = new ArrayList<>();
        members(true).stream().forEach(all::add);
        all.sort(Comparator.comparingDouble((Integer i) -> -each[i]));
        return all.stream().limit(most).map(i -> nodes.get(i).id()).toList();
    }

    /** The chance of one; 0 when it is none of them. */
    public double of(String nodeId) {
        OptionalInt node = index.apply(nodeId);
        double sum = 0;
        for (List<Share> of : shares) {
            for (Share share : of) {
                sum += node.isPresent() && share.has(node.getAsInt()) ? share.chance() : 0;
            }
        }
        return sum;
    }

    private BitSet members(boolean possibleOnly) {
        BitSet all = new BitSet(nodes.size());
        for (List<Share> of : shares) {
            for (Share share : of) {
                if (!possibleOnly || share.chance() > 0) {
                    share.addTo(all);
                }
            }
        }
        return all;
    }

    private double[] each() {
        double[] each = new double[nodes.size()];
        for (List<Share> of : shares) {
            for (Share share : of) {
                share.nodes().forEach(i -> each[i] += share.chance());
            }
        }
        return each;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidates c && chances().equals(c.chances());
    }

    @Override
    public int hashCode() {
        return members(false).hashCode();
    }

    @Override
    public String toString() {
        return chances().toString();
    }
}
