package io.lanekeeper.model.cluster;

/** What a node says of one task driver ({@code Drivers} in the API). */
public record DriverState(boolean detected, boolean healthy) {}
