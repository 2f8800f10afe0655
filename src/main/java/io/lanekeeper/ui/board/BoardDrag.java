package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.HomeWorkflow;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.group.LaneVerdicts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is dragged, which lanes can take it, and what happens when it is let go. */
final class BoardDrag {
    private final DocumentModel model;
    private final HomeWorkflow homes;
    private final DragLayer drag;
    private final LaneVerdicts verdicts;
    private final Map<Optional<String>, LaneVerdict> known = new HashMap<>();

    BoardDrag(DocumentModel model, HomeWorkflow homes, DragLayer drag, LaneVerdicts verdicts) {
        this.model = model;
        this.homes = homes;
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
        return drag.dragged().map(group -> known.computeIfAbsent(lane.value(), v -> ask(group, lane)));
    }

    void drop(Lane lane) {
        Optional<GroupKey> group = drag.dragged();
        drag.end();
        if (group.isPresent() && lane.value().isPresent() && ask(group.get(), lane).takes()) {
            homes.setHome(group.get(), lane.value().get());
        }
    }

    private LaneVerdict ask(GroupKey group, Lane lane) {
        return verdicts.of(model.frame().picture(), group, lane.value());
    }
}
