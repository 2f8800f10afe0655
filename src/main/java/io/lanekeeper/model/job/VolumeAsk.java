package io.lanekeeper.model.job;

/**
 * A group's {@code volume} block.
 *
 * @param type {@code host} or {@code csi}
 * @param source the volume's name
 */
public record VolumeAsk(String name, String type, String source, boolean readOnly) {}
