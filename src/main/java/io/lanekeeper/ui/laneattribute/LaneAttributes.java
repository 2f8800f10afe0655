package io.lanekeeper.ui.laneattribute;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What lanes can be made of in a cluster. */
final class LaneAttributes {
    private LaneAttributes() {}

    /** An attribute and how many different values the clients have for it. */
    record Counted(String attribute, int values) {}

    /**
     * Datacenter, class and pool, then every {@code meta} key met, then every {@code attr}; those that Nomad calls
     * unique to a client are left out. Linear in clients and their attributes: call it off the FX thread.
     */
    static List<Counted> of(Cluster cluster) {
        Set<String> datacenters = new HashSet<>();
        Set<String> classes = new HashSet<>();
        Set<String> pools = new HashSet<>();
        Map<String, Set<String>> meta = new TreeMap<>();
        Map<String, Set<String>> attributes = new HashMap<>();
        for (Node node : cluster.nodes()) {
            datacenters.add(node.datacenter());
            classes.add(node.nodeClass());
            pools.add(node.nodePool());
            node.meta().forEach((key, value) -> meta.computeIfAbsent(key, k -> new HashSet<>()).add(value));
            node.attributes().forEach((key, value) -> attributes.computeIfAbsent(key, k -> new HashSet<>()).add(value));
        }
        List<Counted> all = new ArrayList<>();
        all.add(new Counted("${node.datacenter}", datacenters.size()));
        all.add(new Counted("${node.class}", classes.size()));
        if (pools.stream().anyMatch(p -> !p.isEmpty())) {
            all.add(new Counted("${node.pool}", pools.size()));
        }
        meta.forEach((key, values) -> all.add(new Counted("${meta." + key + "}", values.size())));
        new TreeMap<>(attributes).forEach((key, values) -> {
            if (!key.startsWith("unique.")) {
                all.add(new Counted("${attr." + key + "}", values.size()));
            }
        });
        return all;
    }
}
