package io.lanekeeper.ui.why;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.scheduling.rule.Target;
import io.lanekeeper.ui.document.Frame;
import java.util.List;
import java.util.Optional;

/** How a group stands in the state that is shown: where it runs, and where it would be out of reach of its endpoint. */
record Standing(Frame frame, GroupKey group) {
    /** IDs of the clients it runs on. */
    List<String> runsOn() {
        return frame.state().running().getOrDefault(group, List.of()).stream().distinct().toList();
    }

    /** Nothing of it waits. */
    boolean whole() {
        return !runsOn().isEmpty() && frame.state().missing().getOrDefault(group, 0) == 0;
    }

    /** Whether all of these clients stand where an endpoint of the group does not. */
    boolean cutOff(List<String> nodes) {
        Optional<EndpointPlace> place = endpoint();
        return place.isPresent() && !nodes.isEmpty() && nodes.stream().noneMatch(id -> reaches(id, place.get()));
    }

    private boolean reaches(String nodeId, EndpointPlace place) {
        return Optional.ofNullable(frame.state().nodes().get(nodeId))
                .flatMap(n -> Target.resolve(n, place.attribute()))
                .equals(Optional.of(place.value()));
    }

    private Optional<EndpointPlace> endpoint() {
        Optional<TaskGroup> asked = frame.previewed()
                .planned()
                .job(group.job())
                .flatMap(j -> j.group(group.group()));
        return frame.previewed()
                .plan()
                .endpoints()
                .stream()
                .filter(p -> asked.filter(g -> g.endpoints().stream().anyMatch(e -> e.address().equals(p.address())))
                        .isPresent())
                .findFirst();
    }
}
