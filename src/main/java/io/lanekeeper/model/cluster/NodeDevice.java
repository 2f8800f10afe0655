package io.lanekeeper.model.cluster;

import java.util.Map;

/**
 * A group of equal devices on a node ({@code NodeResources.Devices}), e.g. vendor nvidia, type gpu, name a100.
 *
 * @param healthy how many instances are healthy
 * @param attributes attribute name to value as text
 */
public record NodeDevice(String vendor, String type, String name, int healthy, Map<String, String> attributes) {
    public NodeDevice {
        attributes = Map.copyOf(attributes);
    }
}
