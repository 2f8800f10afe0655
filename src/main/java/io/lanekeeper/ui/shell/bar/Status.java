package io.lanekeeper.ui.shell.bar;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.ui.document.Frame;
import java.util.List;

/**
 * How things stand in the state that is shown.
 *
 * @param waiting how many allocations
 * @param cutOff how many groups
 * @param unseen what the token may not see
 */
public record Status(int waiting, int cutOff, int up, int clients, List<Unseen> unseen) {
    public Status {
        unseen = List.copyOf(unseen);
    }

    public static Status of(Frame frame) {
        StepResult state = frame.state();
        return new Status(state.missing().values().stream().mapToInt(m -> m).sum(),
                (int) state.notable().stream().filter(g -> !g.cutOff().isEmpty()).count(),
                (int) state.nodes().values().stream().filter(Node::takesWork).count(), state.nodes().size(),
                frame.previewed().plan().cluster().unseen());
    }
}
