package io.lanekeeper.scheduling.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that take work, piled up by kind and room taken, and kept so while things change: what a group may land on
 * is then found by looking at buckets, however many nodes there are.
 */
public final class NodeBuckets {
    private final NodeKinds kinds;
    private final Map<Key, NodeBucket> buckets = new HashMap<>();
    private final List<Map<Key, NodeBucket>> byKind = new ArrayList<>();
    private final @Nullable NodeBucket[] ofNode;
    private final int[] ready;

    private record Key(int kind, long cpu, long memory, long disk, int allocs) {}

    NodeBuckets(ClusterState clusterState) {
        this.kinds = clusterState.kinds();
        this.ofNode = new NodeBucket[clusterState.size()];
        this.ready = new int[kinds.count()];
        for (int k = 0; k < kinds.count(); k++) {
            byKind.add(new HashMap<>());
        }
        for (int i = 0; i < clusterState.size(); i++) {
            place(clusterState, i);
        }
    }

    /** Puts a node where it belongs now. */
    void place(ClusterState clusterState, int node) {
        NodeBucket old = ofNode[node];
        NodeBucket now = clusterState.node(node).takesWork() ? bucket(clusterState, node) : null;
        if (old == now) {
            return;
        }
        if (old != null) {
            old.remove(node);
            ready[old.kind()]--;
        }
        if (now != null) {
            now.add(node);
            ready[now.kind()]++;
        }
        ofNode[node] = now;
    }

    private NodeBucket bucket(ClusterState clusterState, int node) {
        int kind = kinds.of(node);
        int allocs = clusterState.node(node).maxAllocs() > 0 ? clusterState.on(node).size() : 0;
        Key key = new Key(kind, clusterState.usedCpu(node), clusterState.usedMemory(node), clusterState.usedDisk(node),
                allocs);
        NodeBucket bucket = buckets.get(key);
        if (bucket == null) {
            bucket = new NodeBucket(kind);
            buckets.put(key, bucket);
            byKind.get(kind).put(key, bucket);
        }
        return bucket;
    }

    /** The buckets of a kind, empty ones included. */
    public Collection<NodeBucket> ofKind(int kind) {
        return byKind.get(kind).values();
    }

    /** The bucket a node is in; null when it takes no work. */
    public @Nullable NodeBucket ofNode(int node) {
        return ofNode[node];
    }

    /** How many nodes of a kind take work. */
    public int ready(int kind) {
        return ready[kind];
    }
}
