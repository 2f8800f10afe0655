package io.lanekeeper.scheduling.state;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeNetwork;
import io.lanekeeper.model.cluster.NodeStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts nodes into kinds: two of a kind differ in ID, name, address, status and {@code unique.} attributes only, so that every
 * group that asks for nothing unique judges them alike. Finer than Nomad's computed class, which leaves drivers,
 * networks and resources out.
 */
public final class NodeKinds {
    private final int[] ofNode;
    private final List<Integer> anyNode = new ArrayList<>();
    private final List<List<Integer>> lookAlikes = new ArrayList<>();

    /** Sorts these; a node is called by its index in the list. */
    public NodeKinds(List<Node> nodes) {
        Map<Node, Integer> numbers = new LinkedHashMap<>();
        ofNode = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            Node alike = alike(nodes.get(i));
            Integer number = numbers.get(alike);
            if (number == null) {
                number = numbers.size();
                numbers.put(alike, number);
                anyNode.add(i);
            }
            ofNode[i] = number;
        }
        Map<ComputedClass, List<Integer>> byClass = new LinkedHashMap<>();
        numbers.forEach((node, number) -> byClass.computeIfAbsent(ComputedClass.of(node), c -> new ArrayList<>())
                .add(number));
        byClass.values().stream().filter(kinds -> kinds.size() > 1).forEach(lookAlikes::add);
    }

    /** Kinds that Nomad takes for one computed class, where there are several. */
    public List<List<Integer>> lookAlikes() {
        return lookAlikes;
    }

    private static Node alike(Node n) {
        return new Node("", "", n.datacenter(), n.nodeClass(), n.nodePool(), ComputedClass.shared(n.attributes()),
                ComputedClass.shared(n.meta()), NodeStatus.READY, true, false, n.drivers(), n.resources(),
                n.reserved(), n.maxAllocs(),
                n.networks().stream().map(w -> new NodeNetwork(w.mode(), w.device(), "")).toList(),
                n.hostVolumes(), n.devices(), n.usedPorts(), false);
    }

    /** How many there are; their numbers begin with 0. */
    public int count() {
        return anyNode.size();
    }

    public int of(int node) {
        return ofNode[node];
    }

    /** A node of the kind. */
    public int anyNode(int kind) {
        return anyNode.get(kind);
    }
}
