package io.lanekeeper.model.cluster;

import io.lanekeeper.model.job.Resources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Nomad client as {@code GET /v1/node/:id} tells it.
 *
 * @param nodeClass empty when the client has none
 * @param nodePool empty on servers that know no pools (before 1.6)
 * @param eligible {@code SchedulingEligibility} is {@code eligible}
 * @param draining a drain is going on
 * @param resources all the machine has
 * @param reserved what Nomad must leave alone; to be subtracted from {@code resources}
 * @param maxAllocs {@code NodeMaxAllocs}; 0 means no limit
 * @param usedPorts host ports the operator reserved ({@code ReservedHostPorts}), as Nomad writes them, e.g. {@code
 *     22,80-90}
 * @param planned true when only the plan has this client and the cluster does not
 * @param addresses at which it offers ports; none where that is not known
 */
public record Node(
        String id,
        String name,
        String datacenter,
        String nodeClass,
        String nodePool,
        Map<String, String> attributes,
        Map<String, String> meta,
        NodeStatus status,
        boolean eligible,
        boolean draining,
        Map<String, DriverState> drivers,
        Resources resources,
        Resources reserved,
        int maxAllocs,
        List<NodeNetwork> networks,
        List<HostVolume> hostVolumes,
        List<NodeDevice> devices,
        String usedPorts,
        boolean planned,
        List<NodeAddress> addresses) {
    public Node {
        attributes = Map.copyOf(attributes);
        meta = Map.copyOf(meta);
        drivers = Map.copyOf(drivers);
        networks = List.copyOf(networks);
        hostVolumes = List.copyOf(hostVolumes);
        devices = List.copyOf(devices);
        addresses = List.copyOf(addresses);
    }

    /** One whose addresses are not known. */
    public Node(
            String id, String name, String datacenter, String nodeClass, String nodePool,
            Map<String, String> attributes, Map<String, String> meta, NodeStatus status, boolean eligible,
            boolean draining, Map<String, DriverState> drivers, Resources resources, Resources reserved, int maxAllocs,
            List<NodeNetwork> networks, List<HostVolume> hostVolumes, List<NodeDevice> devices, String usedPorts,
            boolean planned) {
        this(id, name, datacenter, nodeClass, nodePool, attributes, meta, status, eligible, draining, drivers,
                resources, reserved, maxAllocs, networks, hostVolumes, devices, usedPorts, planned, List.of());
    }

    /** Whether Nomad may place anything here at all: ready, eligible, not draining. */
    public boolean takesWork() {
        return status == NodeStatus.READY && eligible && !draining;
    }

    public Node withStatus(NodeStatus newStatus) {
        return with(newStatus, eligible, draining);
    }

    /** The same client with another status, eligibility and drain flag. */
    public Node with(NodeStatus newStatus, boolean newEligible, boolean newDraining) {
        return new Node(
                id,
                name,
                datacenter,
                nodeClass,
                nodePool,
                attributes,
                meta,
                newStatus,
                newEligible,
                newDraining,
                drivers,
                resources,
                reserved,
                maxAllocs,
                networks,
                hostVolumes,
                devices,
                usedPorts,
                planned,
                addresses);
    }

    /** The same client with other labels. */
    public Node withLabels(String newDatacenter, String newClass, String newPool, Map<String, String> newMeta) {
        return new Node(id, name, newDatacenter, newClass, newPool, attributes, newMeta, status, eligible, draining,
                drivers, resources, reserved, maxAllocs, networks, hostVolumes, devices, usedPorts, planned, addresses);
    }

    /**
     * A planned client like this one: ready, empty, with another identity. What Nomad calls unique to a node goes.
     *
     * @param newId an ID no client has
     */
    public Node plannedCopy(String newId, String newName) {
        Map<String, String> kept = new HashMap<>(attributes);
        kept.keySet().removeIf(key -> key.startsWith("unique."));
        kept.put("unique.hostname", newName);
        return new Node(newId, newName, datacenter, nodeClass, nodePool, kept, meta, NodeStatus.READY, true, false,
                drivers, resources, reserved, maxAllocs, networks, hostVolumes, devices, usedPorts, true, addresses);
    }

    /** The same client with other drivers and resources. */
    public Node withMeans(Map<String, DriverState> newDrivers, Resources newResources) {
        return new Node(id, name, datacenter, nodeClass, nodePool, attributes, meta, status, eligible, draining,
                newDrivers, newResources, reserved, maxAllocs, networks, hostVolumes, devices, usedPorts, planned,
                addresses);
    }
}
