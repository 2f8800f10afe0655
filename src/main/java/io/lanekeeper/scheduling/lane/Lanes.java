package io.lanekeeper.scheduling.lane;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.rule.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lanes of a cluster: its nodes by what they have for one attribute. */
public final class Lanes {
    /** The lane of the nodes that have no value, or an empty one. */
    public static final String NONE = "(none)";

    private Lanes() {}

    /** The nodes of each lane by name; lanes in the order of their values, {@link #NONE} last. */
    public static SortedMap<String, List<Node>> of(List<Node> nodes, String attribute) {
        Comparator<String> noneLast = Comparator.comparing((String value) -> value.equals(NONE))
                .thenComparing(Comparator.naturalOrder());
        TreeMap<String, List<Node>> lanes = new TreeMap<>(noneLast);
        nodes.stream()
                .sorted(Comparator.comparing(Node::name).thenComparing(Node::id))
                .forEach(n -> lanes.computeIfAbsent(valueOf(n, attribute), v -> new ArrayList<>()).add(n));
        lanes.replaceAll((value, inside) -> List.copyOf(inside));
        return Collections.unmodifiableSortedMap(lanes);
    }

    /** The lane a node stands in. */
    public static String valueOf(Node node, String attribute) {
        return Target.resolve(node, attribute).filter(value -> !value.isEmpty()).orElse(NONE);
    }
}
