package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeDevice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Nomad calls a node's computed class: nodes that are equal in these are taken to be equal for every group that
 * asks for nothing {@code unique}. Drivers and networks are not part of it, which is Nomad's mistake.
 */
public record ComputedClass(
        String datacenter,
        String nodeClass,
        String nodePool,
        Map<String, String> attributes,
        Map<String, String> meta,
        List<NodeDevice> devices) {
    public static ComputedClass of(Node node) {
        return new ComputedClass(node.datacenter(), node.nodeClass(), node.nodePool(), shared(node.attributes()),
                shared(node.meta()), node.devices());
    }

    /** Without the keys that begin with {@code unique.}. */
    static Map<String, String> shared(Map<String, String> map) {
        if (map.keySet().stream().noneMatch(k -> k.startsWith("unique."))) {
            return map;
        }
        return map.entrySet()
                .stream()
                .filter(e -> !e.getKey().startsWith("unique."))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
