package io.lanekeeper.model.job;

import java.util.List;

/**
 * A group's {@code network} block.
 *
 * @param mode empty means {@code host}
 * @param staticPorts ports that must be free on the client
 * @param dynamicPorts how many further ports Nomad has to find
 * @param labels of the static ports, in their order; may be empty
 */
public record NetworkAsk(String mode, List<Integer> staticPorts, int dynamicPorts, List<String> labels) {
    public NetworkAsk {
        staticPorts = List.copyOf(staticPorts);
        labels = List.copyOf(labels);
    }

    public NetworkAsk(String mode, List<Integer> staticPorts, int dynamicPorts) {
        this(mode, staticPorts, dynamicPorts, List.of());
    }

    /** The label of the static port at that place; empty where it has none. */
    public String label(int index) {
        return index < labels.size() ? labels.get(index) : "";
    }
}
