package io.lanekeeper.model.cluster;

/** An entry of {@code NodeResources.Networks}. {@code mode} is {@code host} for the ordinary one. */
public record NodeNetwork(String mode, String device, String ip) {}
