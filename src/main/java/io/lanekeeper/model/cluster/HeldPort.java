package io.lanekeeper.model.cluster;

/**
 * A host port that an allocation holds ({@code AllocatedResources.Shared.Ports}).
 *
 * @param ip the client's address it is bound to; empty where that is not known
 */
public record HeldPort(String ip, int port) {}
