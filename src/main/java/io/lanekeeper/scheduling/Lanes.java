package io.lanekeeper.scheduling;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** temporary */
public final class Lanes {
    private Lanes() {}

    public record Lane(Optional<String> value, List<Node> nodes) {}

    public static List<Lane> of(List<Node> nodes, String attribute) {
        TreeMap<String, List<Node>> map = new TreeMap<>();
        List<Node> none = new ArrayList<>();
        for (Node n : nodes) {
            Target.resolve(n, attribute)
                    .ifPresentOrElse(v -> map.computeIfAbsent(v, x -> new ArrayList<>()).add(n),
                            () -> none.add(n));
        }
        List<Lane> lanes = new ArrayList<>();
        map.forEach((k, v) -> lanes.add(new Lane(Optional.of(k), v)));
        if (!none.isEmpty()) {
            lanes.add(new Lane(Optional.empty(), none));
        }
        return lanes;
    }

    public static List<String> values(Cluster c, String attribute) {
        return of(c.nodes(), attribute).stream().flatMap(l -> l.value().stream()).toList();
    }
}
