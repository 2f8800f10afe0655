package io.lanekeeper.ui.board;

import io.lanekeeper.ui.background.InTurn;
import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneLook;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.layout.Pane;

/** The lanes beside each other. Only those in sight exist as nodes; they get all the room there is. */
final class LanesPane extends Pane {
    private final Function<Lane, LaneView> maker;
    private final Map<Optional<String>, LaneView> views = new HashMap<>();
    private final Deque<LaneView> spare = new ArrayDeque<>();
    private final InTurn inTurn = new InTurn();
    private LaneLayout layout = LaneLayout.NONE;
    private double viewLeft;
    private double viewWidth;

    LanesPane(Function<Lane, LaneView> maker) {
        this.maker = maker;
        getStyleClass().add("lanes");
    }

    /** What of it is in sight. */
    void viewport(double left, double width) {
        viewLeft = left;
        viewWidth = width;
    }

    double viewLeft() {
        return viewLeft;
    }

    double viewWidth() {
        return viewWidth;
    }

    /** Puts the lanes in their places, and shows those in sight. */
    void show(LaneLayout newLayout, BiFunction<Slot, Zoom, LaneLook> look) {
        layout = newLayout;
        setMinWidth(layout.width());
        setPrefWidth(layout.width());
        fill(slot -> look.apply(slot, layout.zoom()));
    }

    private void fill(Function<Slot, LaneLook> look) {
        List<Slot> inSight = layout.slots()
                .stream()
                .filter(s -> s.end() >= viewLeft && s.x() <= viewLeft + viewWidth)
                .toList();
        Set<Optional<String>> wanted = new HashSet<>();
        inSight.forEach(s -> wanted.add(s.lane().value()));
        List.copyOf(views.keySet()).stream().filter(v -> !wanted.contains(v)).forEach(gone -> {
            LaneView view = views.remove(gone);
            if (view != null) {
                spare.push(view);
            }
        });
        List<LaneView> now = new ArrayList<>();
        inTurn.clear();
        for (Slot slot : inSight) {
            LaneView view = views.computeIfAbsent(slot.lane().value(),
                    v -> spare.isEmpty() ? maker.apply(slot.lane()) : spare.pop());
            LaneLook asked = look.apply(slot);
            if (view.costly(slot.lane(), asked)) {
                inTurn.add(() -> view.show(slot.lane(), look.apply(slot)));
            } else {
                view.show(slot.lane(), asked);
            }
            place(view, slot);
            now.add(view);
        }
        spare.clear();
        if (!getChildren().equals(now)) {
            getChildren().setAll(now);
        }
        inTurn.begin();
    }

    @Override
    protected void layoutChildren() {
        for (Slot slot : layout.slots()) {
            LaneView view = views.get(slot.lane().value());
            if (view != null) {
                place(view, slot);
            }
        }
    }

    private static void place(LaneView view, Slot slot) {
        view.resizeRelocate(slot.x(), slot.y(), slot.width(), slot.height());
    }

    /** Does something as soon as all lanes in sight are shown: that of large ones may take some frames. */
    void afterwards(Runnable action) {
        inTurn.then(action);
    }

    List<LaneView> inSight() {
        return List.copyOf(views.values());
    }

    /** Where the lanes stand as they are drawn now. */
    LaneLayout drawn() {
        return layout;
    }

    Optional<LaneView> view(Optional<String> lane) {
        return Optional.ofNullable(views.get(lane));
    }
}
