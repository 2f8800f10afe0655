package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.scheduling.lane.Lanes;
import java.util.List;

/** Knows where the databases stand. */
public record Endpoints(List<EndpointPlace> places) {
    public Endpoints {
        places = List.copyOf(places);
    }

    /** Whether an endpoint of the group stands in another lane than the node. */
    public boolean cutOff(TaskGroup group, Node node) {
        if (places.isEmpty()) {
            return false;
        }
        List<String> addresses = group.endpoints().stream().map(Endpoint::address).toList();
        return places.stream()
                .filter(p -> addresses.contains(p.address()))
                .anyMatch(p -> !Lanes.valueOf(node, p.attribute()).equals(p.value()));
    }
}
