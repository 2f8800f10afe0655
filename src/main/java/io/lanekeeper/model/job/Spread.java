package io.lanekeeper.model.job;

import java.util.List;

/**
 * A spread block.
 *
 * @param attribute e.g. {@code ${node.datacenter}}
 * @param weight 0 to 100
 * @param targets may be empty: then the spread is even
 */
public record Spread(String attribute, int weight, List<Target> targets) {
    public Spread {
        targets = List.copyOf(targets);
    }

    /** How much of the group should stand where the attribute has this value, in percent. */
    public record Target(String value, int percent) {}
}
