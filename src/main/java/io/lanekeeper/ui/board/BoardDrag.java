package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Picture;
import io.lanekeeper.ui.group.DragLayer;
import io.lanekeeper.ui.group.DragLayer.Mode;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.group.LaneVerdicts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is dragged, which lanes can take it, and what happens when it is let go. */
final class BoardDrag {
    /** Up to so many clients are asked in less than a frame. */
    private static final int AT_ONCE = 400;

    private final DocumentModel model;
    private final DropWorkflow drops;
    private final DragLayer drag;
    private final LaneVerdicts verdicts;
    private final Map<Optional<String>, LaneVerdict> known = new HashMap<>();
    private Optional<Latest> working = Optional.empty();
    private Runnable onKnown = () -> {};

    BoardDrag(DocumentModel model, DropWorkflow drops, DragLayer drag, LaneVerdicts verdicts) {
        this.model = model;
        this.drops = drops;
        this.drag = drag;
        this.verdicts = verdicts;
    }

    boolean going() {
        return drag.dragged().isPresent();
    }

    /**
     * Verdicts about large clusters are worked out off the FX thread from now on; {@code onKnown} is run when they are.
     */
    void setBackground(Background background, Runnable onKnown) {
        working = Optional.of(new Latest(background, "verdicts", bug -> {
            throw new IllegalStateException("no lane can be told whether it takes the group", bug);
        }));
        this.onKnown = onKnown;
    }

    /** Something else is dragged, or nothing any more. */
    void changed(List<Lane> lanes) {
        known.clear();
        working.ifPresent(Latest::forget);
        if (going() && later()) {
            Picture picture = model.frame().picture();
            List<GroupKey> groups = drag.groups();
            List<Optional<String>> values = lanes.stream().map(Lane::value).toList();
            working.get().run(() -> {
                Map<Optional<String>, LaneVerdict> all = new HashMap<>();
                values.forEach(value -> all.put(value, verdicts.ofAll(picture, groups, value)));
                return all;
            }, all -> {
                known.putAll(all);
                onKnown.run();
            });
        }
    }

    private boolean later() {
        return working.isPresent() && model.plan().cluster().nodes().size() > AT_ONCE;
    }

    /** Whether the lane can take what is dragged; worked out once for each drag, empty until then. */
    Optional<LaneVerdict> verdict(Lane lane) {
        if (!going() || (later() && !known.containsKey(lane.value()))) {
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(lane.value(),
                value -> verdicts.ofAll(model.frame().picture(), drag.groups(), value)));
    }

    void drop(Lane lane) {
        if (!going()) {
            return;
        }
        List<GroupKey> groups = drag.groups();
        Mode mode = drag.mode();
        LaneVerdict verdict = verdict(lane).orElseGet(
                () -> verdicts.ofAll(model.frame().picture(), groups, lane.value()));
        drag.end();
        if (lane.value().isPresent() && (verdict.takes() || mode == Mode.FORBID)) {
            drops.drop(groups, lane.value().get(), mode);
        }
    }
}
