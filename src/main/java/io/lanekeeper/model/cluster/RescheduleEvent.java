package io.lanekeeper.model.cluster;

import java.time.Duration;
import java.time.Instant;

/**
 * One earlier try of an allocation ({@code RescheduleTracker.Events}).
 *
 * @param nodeId where it failed
 * @param delay how long Nomad waited before the next
 */
public record RescheduleEvent(String nodeId, Instant at, Duration delay) {}
