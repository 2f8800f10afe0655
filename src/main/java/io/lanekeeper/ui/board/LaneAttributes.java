package io.lanekeeper.ui.board;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What lanes can be made of in a cluster. */
public final class LaneAttributes {
    private LaneAttributes() {}

    /** Datacenter, class and pool, then every {@code meta} key met; {@code connect.*} keys come from Nomad itself. */
    public static List<String> of(Cluster cluster) {
        List<String> all = new ArrayList<>(List.of("${node.datacenter}", "${node.class}"));
        if (cluster.nodes().stream().anyMatch(n -> !n.nodePool().isEmpty())) {
            all.add("${node.pool}");
        }
        TreeSet<String> meta = new TreeSet<>();
        for (Node node : cluster.nodes()) {
            meta.addAll(node.meta().keySet());
        }
        meta.stream().filter(k -> !k.startsWith("connect.")).forEach(k -> all.add("${meta." + k + "}"));
        return all;
    }
}
