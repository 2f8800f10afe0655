package io.lanekeeper.model.cluster;

/**
 * An address at which a client offers ports ({@code NodeResources.NodeNetworks[].Addresses}).
 *
 * @param network the host network it belongs to, {@code default} for the ordinary one
 */
public record NodeAddress(String network, String ip) {}
