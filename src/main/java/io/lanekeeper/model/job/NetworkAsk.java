package io.lanekeeper.model.job;

import java.util.List;

/**
 * A group's {@code network} block.
 *
 * @param mode empty means {@code host}
 * @param staticPorts ports that must be free on the client
 * @param dynamicPorts how many further ports Nomad has to find
 */
public record NetworkAsk(String mode, List<Integer> staticPorts, int dynamicPorts) {
    public NetworkAsk {
        staticPorts = List.copyOf(staticPorts);
    }
}
