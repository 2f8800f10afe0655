package io.lanekeeper.ui.board;

import io.lanekeeper.ui.background.InTurn;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneLook;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.board.state.BoardState.Card;
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
import java.util.function.Predicate;
import javafx.scene.layout.Pane;

/** The lanes beside each other. Only those in sight exist as nodes; they get all the room there is. */
final class LanesPane extends Pane {
    static final double MARGIN = 16;
    private static final double GAP = 16;
    private static final double LEAST = 216;

    private final Function<Lane, LaneView> maker;
    private final Map<Optional<String>, LaneView> views = new HashMap<>();
    private final Deque<LaneView> spare = new ArrayDeque<>();
    private final InTurn inTurn = new InTurn();
    private List<Lane> lanes = List.of();
    private List<Slot> slots = List.of();
    private double viewLeft;
    private double viewWidth;
    private double viewHeight;

    /** Where a lane stands. */
    record Slot(Lane lane, double x, double width, boolean folded) {
        double end() {
            return x + width;
        }
    }

    LanesPane(Function<Lane, LaneView> maker) {
        this.maker = maker;
        getStyleClass().add("lanes");
    }

    /** What of it is in sight. */
    void viewport(double left, double width, double height) {
        viewLeft = left;
        viewWidth = width;
        viewHeight = height;
    }

    double viewLeft() {
        return viewLeft;
    }

    double viewWidth() {
        return viewWidth;
    }

    /** The width every lane that is not folded gets. */
    double laneWidth(List<Lane> shown, Predicate<Lane> folded) {
        long strips = shown.stream().filter(folded).count();
        long open = shown.size() - strips;
        double room = viewWidth - 2 * MARGIN - strips * LaneView.FOLDED - Math.max(0, shown.size() - 1) * GAP;
        return open == 0 ? LEAST : Math.floor(Math.max(LEAST, room / open));
    }

    /** The nearest zoom at which most of them is in sight. */
    Zoom fitting(List<Lane> shown, Predicate<Lane> folded, boolean divided) {
        int clients = 0;
        int sections = 0;
        for (Lane lane : shown) {
            if (!folded.test(lane)) {
                clients = Math.max(clients, lane.clients().size());
                sections = divided
                        ? Math.max(sections, (int) lane.clients().stream().map(Card::section).distinct().count())
                        : 0;
            }
        }
        return Zoom.fitting(clients, sections, laneWidth(shown, folded), listHeight());
    }

    /** Puts the lanes in their places, and shows those in sight. */
    void show(List<Lane> shown, Predicate<Lane> folded, BiFunction<Lane, Double, LaneLook> look) {
        lanes = shown;
        double width = laneWidth(shown, folded);
        List<Slot> placed = new ArrayList<>();
        double x = MARGIN;
        for (Lane lane : shown) {
            boolean strip = folded.test(lane);
            Slot slot = new Slot(lane, x, strip ? LaneView.FOLDED : width, strip);
            placed.add(slot);
            x = slot.end() + GAP;
        }
        slots = placed;
        double total = Math.max(viewWidth, x - GAP + MARGIN);
        setMinWidth(total);
        setPrefWidth(total);
        fill(look);
    }

    private void fill(BiFunction<Lane, Double, LaneLook> look) {
        List<Slot> inSight = slots.stream()
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
            LaneLook asked = look.apply(slot.lane(), slot.width());
            if (view.costly(slot.lane(), asked)) {
                inTurn.add(() -> view.show(slot.lane(), look.apply(slot.lane(), slot.width())));
            } else {
                view.show(slot.lane(), asked);
            }
            view.resizeRelocate(slot.x(), MARGIN, slot.width(), Math.max(0, getHeight() - MARGIN - 4));
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
        for (Slot slot : slots) {
            LaneView view = views.get(slot.lane().value());
            if (view != null) {
                view.resizeRelocate(slot.x(), MARGIN, slot.width(), Math.max(0, getHeight() - MARGIN - 4));
            }
        }
    }

    /** Does something as soon as all lanes in sight are shown: that of large ones may take some frames. */
    void afterwards(Runnable action) {
        inTurn.then(action);
    }

    List<LaneView> inSight() {
        return List.copyOf(views.values());
    }

    List<Slot> slots() {
        return slots;
    }

    List<Lane> lanes() {
        return lanes;
    }

    Optional<LaneView> view(Optional<String> lane) {
        return Optional.ofNullable(views.get(lane));
    }

    /** The slot of a lane; empty when it is hidden. */
    Optional<Slot> slot(Optional<String> lane) {
        return slots.stream().filter(s -> s.lane().value().equals(lane)).findFirst();
    }

    /** The room a lane's header and shelf leave for its clients, about. */
    double listHeight() {
        return Math.max(120, viewHeight - MARGIN - 4 - 116);
    }
}
