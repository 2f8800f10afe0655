package io.lanekeeper.model.cluster;

/** A host volume a node offers ({@code HostVolumes} in the API). */
public record HostVolume(String name, boolean readOnly) {}
