package io.lanekeeper.scheduling.place;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Nodes that are equally likely to be taken.
 *
 * @param members their indexes, never changed
 * @param without those of {@code members} that do not belong here
 * @param size how many remain
 * @param chance of each of them
 */
public record Share(BitSet members, Set<Integer> without, int size, double chance) {
    /** The indexes in ascending order. */
    public IntStream nodes() {
        return members.stream().filter(i -> !without.contains(i));
    }

    /** Adds the indexes to a set. */
    public void addTo(BitSet nodes) {
        if (without.isEmpty()) {
            nodes.or(members);
        } else {
            nodes().forEach(nodes::set);
        }
    }

    /** Whether the node is one of them. */
    public boolean has(int node) {
        return members.get(node) && !without.contains(node);
    }

    int first() {
        return nodes().findFirst().orElseThrow();
    }
}
