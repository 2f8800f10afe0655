package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.ui.name.SharedParts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of clients as they are shown: without the end that all share and the beginning that those of a lane share.
 * Clients of one name are told apart by the beginning of their IDs. Linear in clients.
 */
final class ClientNames {
    private static final int ID_LETTERS = 8;
    /** Names of so few letters are shown whole: what is left of them would say less. */
    private static final int SHORT = 12;

    private final String suffix;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    private ClientNames(String suffix) {
        this.suffix = suffix;
    }

    static ClientNames of(List<Node> nodes, String attribute) {
        SharedParts all = SharedParts.of(nodes.stream().map(Node::name).toList()).withoutPrefix();
        ClientNames names = new ClientNames(all.suffix());
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        nodes.forEach(n -> {
            if (!seen.add(n.name())) {
                twice.add(n.name());
            }
        });
        Lanes.of(nodes, attribute).forEach((lane, inside) -> {
            List<String> without = inside.stream().map(n -> all.shorten(n.name())).toList();
            boolean brief = without.stream().allMatch(n -> n.length() <= SHORT);
            SharedParts shared = brief ? SharedParts.NONE : SharedParts.of(without);
            names.prefixes.put(lane, shared.prefix());
            for (Node node : inside) {
                String name = shared.withoutSuffix().shorten(all.shorten(node.name()));
                names.shown.put(node.id(), twice.contains(node.name()) ? name + " #" + id(node) : name);
            }
        });
        return names;
    }

    private static String id(Node node) {
        return node.id().substring(0, Math.min(ID_LETTERS, node.id().length()));
    }

    String suffix() {
        return suffix;
    }

    /** What the names in a lane begin with; empty for the lane of clients without a value. */
    String prefix(Optional<String> lane) {
        return prefixes.getOrDefault(lane.orElse(Lanes.NONE), "");
    }

    String shown(Node node) {
        return shown.getOrDefault(node.id(), node.name());
    }
}
