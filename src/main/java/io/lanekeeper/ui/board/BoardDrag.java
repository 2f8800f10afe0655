package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.group.LaneVerdicts;
import io.lanekeeper.ui.group.DragLayer.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is dragged, which lanes can take it, and what happens when it is let go. */
final class BoardDrag {
    private final DocumentModel model;
    private final DropWorkflow drops;
    private final DragLayer drag;
    private final LaneVerdicts verdicts;
    private final Map<Optional<String>, LaneVerdict> known = new HashMap<>();

    BoardDrag(DocumentModel model, DropWorkflow drops, DragLayer drag, LaneVerdicts verdicts) {
        this.model = model;
        this.drops = drops;
        this.drag = drag;
        this.verdicts = verdicts;
    }

    boolean going() {
        return drag.dragged().isPresent();
    }

    /** Something else is dragged, or nothing any more. */
    void changed() {
        known.clear();
    }

    /** Whether the lane can take what is dragged; worked out once for each drag. */
    Optional<LaneVerdict> verdict(Lane lane) {
        return drag.dragged()
                .map(group -> known.computeIfAbsent(lane.value(),
                        v -> verdicts.ofAll(model.frame().picture(), drag.groups(), v)));
    }

    void drop(Lane lane) {
        List<GroupKey> groups = drag.groups();
        Mode mode = drag.mode();
        Optional<LaneVerdict> verdict = verdict(lane);
        drag.end();
        if (lane.value().isPresent() && verdict.filter(v -> v.takes() || mode == Mode.FORBID).isPresent()) {
            drops.drop(groups, lane.value().get(), mode);
        }
    }
}
