package io.lanekeeper.plan;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.cluster.ClusterChange.AddClient;
import io.lanekeeper.model.cluster.ClusterChange.AddLane;
import io.lanekeeper.model.cluster.ClusterChange.Relabel;
import io.lanekeeper.model.cluster.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clients of a plan: what was pulled, and what the plan changes about it.
 *
 * @param snapshot as pulled
 * @param changes at most one for each client and each lane
 * @param cluster the snapshot with the changes; what every preview starts from
 */
public record PlannedCluster(Cluster snapshot, List<ClusterChange> changes, Cluster cluster) {
    public PlannedCluster {
        changes = List.copyOf(changes);
    }

    public static PlannedCluster of(Cluster snapshot, List<ClusterChange> changes) {
        return new PlannedCluster(snapshot, changes, changes.isEmpty() ? snapshot : changed(snapshot, changes));
    }

    /** A change of something that was changed before replaces it. */
    public PlannedCluster with(ClusterChange change) {
        List<ClusterChange> all = new ArrayList<>(changes);
        int before = all.indexOf(all.stream().filter(c -> same(c, change)).findFirst().orElse(null));
        boolean nothing = change instanceof Relabel r && r.isEmpty();
        if (before >= 0) {
            all.remove(before);
        }
        if (!nothing) {
            all.add(before >= 0 ? before : all.size(), change);
        }
        return of(snapshot, all);
    }

    /** Takes back what the plan changes about a client: a planned one goes, another gets its own labels again. */
    public PlannedCluster without(String nodeId) {
        return of(snapshot, changes.stream().filter(c -> !isAbout(c, nodeId)).toList());
    }

    public PlannedCluster withoutLane(String attribute, String value) {
        return of(snapshot, changes.stream().filter(c -> !c.equals(new AddLane(attribute, value))).toList());
    }

    public PlannedCluster withSnapshot(Cluster newSnapshot) {
        return of(newSnapshot, changes);
    }

    /** IDs of the clients that the cluster has and the plan gives other labels. */
    public Set<String> relabelled() {
        return changes.stream()
                .filter(Relabel.class::isInstance)
                .map(c -> ((Relabel) c).nodeId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lanes of this attribute that the plan adds. */
    public List<String> lanes(String attribute) {
        return changes.stream()
                .filter(c -> c instanceof AddLane l && l.attribute().equals(attribute))
                .map(c -> ((AddLane) c).value())
                .toList();
    }

    private static boolean same(ClusterChange one, ClusterChange other) {
        return switch (other) {
            case AddClient a -> isAbout(one, a.node().id());
            case Relabel r -> isAbout(one, r.nodeId());
            case AddLane l -> one.equals(l);
        };
    }

    private static boolean isAbout(ClusterChange change, String nodeId) {
        return switch (change) {
            case AddClient a -> a.node().id().equals(nodeId);
            case Relabel r -> r.nodeId().equals(nodeId);
            case AddLane l -> false;
        };
    }

    private static Cluster changed(Cluster snapshot, List<ClusterChange> changes) {
        Map<String, Relabel> labels = new HashMap<>();
        List<Node> added = new ArrayList<>();
        for (ClusterChange change : changes) {
            switch (change) {
                case AddClient a -> added.add(a.node());
                case Relabel r -> labels.put(r.nodeId(), r);
                case AddLane l -> {
                }
            }
        }
        List<Node> nodes = new ArrayList<>(snapshot.nodes().size() + added.size());
        for (Node node : snapshot.nodes()) {
            Relabel relabel = labels.get(node.id());
            nodes.add(relabel == null ? node : relabelled(node, relabel));
        }
        Set<String> taken = snapshot.nodes().stream().map(Node::id).collect(Collectors.toSet());
        added.stream().filter(n -> !taken.contains(n.id())).forEach(nodes::add);
        return snapshot.withNodes(nodes);
    }

    private static Node relabelled(Node node, Relabel relabel) {
        Map<String, String> meta = new HashMap<>(node.meta());
        relabel.meta().forEach((key, value) -> {
            if (value.isEmpty()) {
                meta.remove(key);
            } else {
                meta.put(key, value);
            }
        });
        return node.withLabels(relabel.datacenter().orElse(node.datacenter()),
                relabel.nodeClass().orElse(node.nodeClass()), relabel.nodePool().orElse(node.nodePool()), meta);
    }
}
