package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.cluster.Node;
import java.util.Optional;

/** temporary */
public final class Target {
    private Target() {}

    public static Optional<String> resolve(Node n, String t) {
        if (t.equals("${node.datacenter}")) {
            return Optional.of(n.datacenter());
        }
        if (t.equals("${node.class}")) {
            return n.nodeClass().isEmpty() ? Optional.empty() : Optional.of(n.nodeClass());
        }
        if (t.startsWith("${meta.")) {
            return Optional.ofNullable(n.meta().get(t.substring(7, t.length() - 1)));
        }
        return Optional.empty();
    }
}
