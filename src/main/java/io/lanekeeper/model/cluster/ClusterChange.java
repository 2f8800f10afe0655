package io.lanekeeper.model.cluster;

import java.util.Map;
import java.util.Optional;

/** "What if we had": something the plan changes about the clients, and the cluster does not have. */
public sealed interface ClusterChange {
    /** One client more. Its {@link Node#planned} is true and its ID is one that no client of the cluster has. */
    record AddClient(Node node) implements ClusterChange {
        public AddClient {
            if (!node.planned()) {
                throw new IllegalArgumentException("client " + node.name() + " is not marked as planned");
            }
        }
    }

    /**
     * An existing client gets other labels. What is empty stays as it is.
     *
     * @param meta the keys that change; an empty value takes the key away
     */
    record Relabel(String nodeId, Optional<String> datacenter, Optional<String> nodeClass, Optional<String> nodePool,
            Map<String, String> meta) implements ClusterChange {
        public Relabel {
            meta = Map.copyOf(meta);
        }

        /** Whether nothing is different. */
        public boolean isEmpty() {
            return datacenter.isEmpty() && nodeClass.isEmpty() && nodePool.isEmpty() && meta.isEmpty();
        }
    }

    /** A lane in which no client stands yet. */
    record AddLane(String attribute, String value) implements ClusterChange {}
}
