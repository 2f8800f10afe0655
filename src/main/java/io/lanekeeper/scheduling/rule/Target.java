package io.lanekeeper.scheduling.rule;

import io.lanekeeper.model.cluster.Node;
import java.util.List;
import java.util.Optional;

/**
 * What either side of a constraint stands for on a node.
 *
 * <p>A text that does not begin with <code>${</code> is itself. The node's own fields have to be written exactly; the
 * closing brace of <code>${attr.x}</code> and <code>${meta.x}</code> may be missing. Nothing else resolves, <code>
 * ${node.region}</code> included.
 */
public final class Target {
    private static final String ATTRIBUTE = "${attr.";
    private static final String META = "${meta.";
    private static final List<String> UNIQUE = List.of("${node.unique.", "${attr.unique.", "${meta.unique.");

    private Target() {}

    /** The text the target has on this node; empty when there is none, which differs from an empty text. */
    public static Optional<String> resolve(Node node, String target) {
        if (!target.startsWith("${")) {
            return Optional.of(target);
        }
        if (target.startsWith(ATTRIBUTE)) {
            return Optional.ofNullable(node.attributes().get(key(target, ATTRIBUTE)));
        }
        if (target.startsWith(META)) {
            return Optional.ofNullable(node.meta().get(key(target, META)));
        }
        return switch (target) {
            case "${node.unique.id}" -> Optional.of(node.id());
            case "${node.unique.name}" -> Optional.of(node.name());
            case "${node.datacenter}" -> Optional.of(node.datacenter());
            case "${node.class}" -> Optional.of(node.nodeClass());
            case "${node.pool}" -> Optional.of(node.nodePool()).filter(pool -> !pool.isEmpty());
            default -> Optional.empty();
        };
    }

    /**
     * Whether it may differ between nodes of one computed class, which switches Nomad's class cache off.
     *
     * @param bareUnique whether <code>${unique.</code> counts too (1.11.3 and later)
     */
    public static boolean isUnique(String target, boolean bareUnique) {
        return UNIQUE.stream().anyMatch(target::startsWith) || (bareUnique && target.startsWith("${unique."));
    }

    private static String key(String target, String prefix) {
        int end = target.endsWith("}") ? target.length() - 1 : target.length();
        return target.substring(Math.min(prefix.length(), end), end);
    }
}
