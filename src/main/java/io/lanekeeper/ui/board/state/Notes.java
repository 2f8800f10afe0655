package io.lanekeeper.ui.board.state;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.ui.board.state.BoardState.Note;
import io.lanekeeper.ui.document.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a chip says besides its name, from what the step did to its group. */
final class Notes {
    private final Frame frame;
    private final Map<String, Node> nodes;

    Notes(Frame frame) {
        this.frame = frame;
        this.nodes = frame.state().nodes();
    }

    /**
     * The note of a group that runs on a client now.
     *
     * @param came whether it did not run there before
     */
    Note of(GroupResult result, boolean came, String node, TaskGroup group) {
        if (result.cutOff().contains(node)) {
            return cutOff(group);
        }
        return switch (result.effect()) {
            case RESTARTS -> new Note.Restarts();
            case MOVES -> came ? moved(result, node) : new Note.OfJob();
            case PLACED -> came ? placed(result, node) : new Note.OfJob();
            case WAITS, LOST, STAYS -> result.waitsFor().isEmpty() ? new Note.OfJob()
                    : new Note.Idle(String.join(", ", result.waitsFor()));
        };
    }

    /** The note of a group that has left a client. Of one that runs more than once, others may have come back here. */
    Note gone(GroupResult result) {
        List<String> came = new ArrayList<>(result.after());
        result.before().forEach(came::remove);
        return switch (result.effect()) {
            case LOST -> new Note.Lost();
            case WAITS -> came.size() == 1 ? new Note.WentTo(name(came.getFirst())) : new Note.Waits();
            case MOVES, PLACED, RESTARTS, STAYS -> came.isEmpty() ? new Note.Lost()
                    : new Note.WentTo(name(came.getFirst()) + (came.size() > 1 ? " +" + (came.size() - 1) : ""));
        };
    }

    private Note moved(GroupResult result, String node) {
        if (result.landing().possible() > 1) {
            return oneOf(result, node);
        }
        return result.before()
                .stream()
                .filter(b -> !result.after().contains(b))
                .findFirst()
                .<Note>map(b -> new Note.CameFrom(name(b)))
                .orElseGet(Note.Placed::new);
    }

    private Note placed(GroupResult result, String node) {
        return result.landing().possible() > 1 ? oneOf(result, node) : new Note.Placed();
    }

    private static Note oneOf(GroupResult result, String node) {
        return new Note.OneOf(result.landing().possible(), result.landing().of(node));
    }

    private Note cutOff(TaskGroup group) {
        return frame.previewed()
                .plan()
                .endpoints()
                .stream()
                .filter(p -> group.endpoints().stream().anyMatch(e -> e.address().equals(p.address())))
                .findFirst()
                .<Note>map(p -> new Note.CutOff(p.address(), p.value()))
                .orElseGet(Note.OfJob::new);
    }

    private String name(String nodeId) {
        return Optional.ofNullable(nodes.get(nodeId)).map(Node::name).orElse(nodeId);
    }
}
