package io.lanekeeper.scheduling.rank;

import java.util.OptionalDouble;

/**
 * A node's score for one more allocation of a group, by Nomad's names. Parts that are absent take no part in the mean.
 *
 * @param binpack 0 to 1, by the {@code spread} algorithm too
 * @param antiAffinity below 0 where the node has allocations of the group
 * @param penalty -1 where an earlier try failed
 * @param affinity -1 to 1
 * @param spread the sum over the group's spread blocks
 */
public record Score(
        double binpack,
        OptionalDouble antiAffinity,
        OptionalDouble penalty,
        OptionalDouble affinity,
        OptionalDouble spread) {
    /** The mean of the parts, by which nodes are compared. */
    public double total() {
        return mean(binpack, 1);
    }

    /** The same with one part more: what it is worth to throw others out. */
    public double totalWith(double preemption) {
        return mean(binpack + preemption, 2);
    }

    private double mean(double first, int firstParts) {
        double sum = first;
        int parts = firstParts;
        for (OptionalDouble part : new OptionalDouble[]{antiAffinity, penalty, affinity, spread}) {
            if (part.isPresent()) {
                sum += part.getAsDouble();
                parts++;
            }
        }
        return sum / parts;
    }
}
