package io.lanekeeper.ui.board;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragModel;
import io.lanekeeper.ui.group.DragModel.Mode;
import io.lanekeeper.ui.group.DropWorkflow;
import io.lanekeeper.ui.group.LaneVerdict;
import io.lanekeeper.ui.group.LaneVerdicts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which lanes can take what is dragged, and what happens when it is let go. Worked out once for each drag, off the FX
 * thread where the cluster is large. FX thread only.
 */
public final class BoardDrag {
    private final DocumentModel document;
    private final DropWorkflow drops;
    private final DragModel drag;
    private final LaneVerdicts verdicts;
    private final Latest working;
    private final ReadOnlyObjectWrapper<Map<Optional<String>, LaneVerdict>> known = new ReadOnlyObjectWrapper<>(
            Map.of());

    /**
     * @param onBug gets what the scheduler threw; it never should
     */
    public BoardDrag(DocumentModel document, DropWorkflow drops, DragModel drag, LaneVerdicts verdicts,
            Background background, Consumer<Throwable> onBug) {
        this.document = document;
        this.drops = drops;
        this.drag = drag;
        this.verdicts = verdicts;
        this.working = new Latest(background, "verdicts", onBug);
    }

    /** Whether each lane can take what is dragged, by its value; empty while nothing is, and until it is known. */
    ReadOnlyObjectProperty<Map<Optional<String>, LaneVerdict>> verdictsProperty() {
        return known.getReadOnlyProperty();
    }

    Optional<LaneVerdict> verdict(Lane lane) {
        return Optional.ofNullable(known.get().get(lane.value()));
    }

    /** Something else is dragged over these lanes, or nothing any more. */
    void changed(List<Lane> lanes) {
        known.set(Map.of());
        if (!drag.going()) {
            working.forget();
            return;
        }
        Previewed previewed = document.frame().previewed();
        List<GroupKey> groups = drag.groups();
        List<Optional<String>> values = lanes.stream().map(Lane::value).toList();
        working.runSized(previewed.plan().cluster().nodes().size(), () -> all(previewed, groups, values), known::set);
    }

    private Map<Optional<String>, LaneVerdict> all(Previewed previewed, List<GroupKey> groups,
            List<Optional<String>> values) {
        Map<Optional<String>, LaneVerdict> all = new HashMap<>();
        values.forEach(value -> all.put(value, verdicts.ofAll(previewed, groups, value)));
        return Map.copyOf(all);
    }

    /** Lets go over a lane: one that takes the groups is their home now, or is forbidden to them. */
    void drop(Lane lane) {
        if (!drag.going()) {
            return;
        }
        List<GroupKey> groups = drag.groups();
        Mode mode = drag.mode();
        LaneVerdict verdict = verdict(lane)
                .orElseGet(() -> verdicts.ofAll(document.frame().previewed(), groups, lane.value()));
        drag.end();
        if (lane.value().isPresent() && (verdict.takes() || mode == Mode.FORBID)) {
            drops.drop(groups, lane.value().get(), mode);
        }
    }
}
