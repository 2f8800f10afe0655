package io.lanekeeper.model.cluster;

import java.util.List;
import java.util.Optional;

/**
 * A snapshot of a cluster: what the scheduler would know at that moment, jobs aside.
 *
 * @param address where it was pulled from, e.g. {@code https://nomad.example:4646}; empty for a plan without a cluster
 * @param takenAt when it was pulled, ISO-8601 in UTC; empty for a plan without a cluster
 * @param unseen what the token was not allowed to see; it falsifies fit figures
 * @param servers what the servers are in the middle of
 */
public record Cluster(
        String address,
        String region,
        NomadVersion version,
        String takenAt,
        SchedulerSettings scheduler,
        List<Node> nodes,
        List<Allocation> allocations,
        List<Unseen> unseen,
        ServerState servers) {
    public static final Cluster EMPTY = new Cluster(
            "", "", NomadVersion.NEWEST_KNOWN, "", SchedulerSettings.DEFAULT, List.of(), List.of(), List.of());

    public Cluster {
        nodes = List.copyOf(nodes);
        allocations = List.copyOf(allocations);
        unseen = List.copyOf(unseen);
    }

    /** One of whose servers nothing is known. */
    public Cluster(
            String address, String region, NomadVersion version, String takenAt, SchedulerSettings scheduler,
            List<Node> nodes, List<Allocation> allocations, List<Unseen> unseen) {
        this(address, region, version, takenAt, scheduler, nodes, allocations, unseen, ServerState.UNKNOWN);
    }

    public Cluster withServers(ServerState newServers) {
        return new Cluster(address, region, version, takenAt, scheduler, nodes, allocations, unseen, newServers);
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    public Cluster withNodes(List<Node> newNodes) {
        return new Cluster(address, region, version, takenAt, scheduler, newNodes, allocations, unseen,
                servers);
    }

    public Cluster withAllocations(List<Allocation> newAllocations) {
        return new Cluster(address, region, version, takenAt, scheduler, nodes, newAllocations, unseen,
                servers);
    }
}
