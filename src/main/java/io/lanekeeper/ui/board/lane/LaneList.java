package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The clients of a lane, at any density. Only lines in sight are nodes. */
final class LaneList extends ListView<LaneItem> {
    /** Replacing more lines than this one by one costs more than replacing all. */
    private static final int MOST_SINGLE = 40;

    /** Lanes with fewer clients are shown at once. */
    private static final int MANY = 100;

    private final BoardTexts texts;
    private final BoardActions actions;
    private final List<LaneCell> cells = new ArrayList<>();
    private final ClientLabels labels = new ClientLabels();
    private Lane lane;
    private Arrangement arrangement = Arrangement.EMPTY;
    private Zoom zoom = Zoom.CARD;
    private Marks marks = Marks.NONE;

    LaneList(Lane lane, BoardTexts texts, BoardActions actions, BoardColours palette, Pacer pacer) {
        this.lane = lane;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("cards");
        setCellFactory(list -> {
            LaneCell cell = new LaneCell(texts, actions, palette, pacer, labels,
                    () -> this.lane.clients().size() > MANY);
            cell.look(zoom, marks);
            cells.add(cell);
            return cell;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusVisibleProperty().addListener((o, was, is) -> {
            if (is && selected().isEmpty()) {
                near(0, true).ifPresent(actions::select); // who comes by Tab has to see where he is
            }
        });
        setOnContextMenuRequested(e -> {
            Optional<Card> selected = selected();
            if (e.isKeyboardTrigger() && selected.isPresent()) {
                placeOf(selected.get()).map(b -> localToScreen(sceneToLocal(b)))
                        .ifPresent(b -> actions.clientMenu(selected.get()).show(this, b.getMinX(), b.getMaxY()));
                e.consume();
            }
        });
    }

    void show(Lane newLane, LaneLook look) {
        lane = newLane;
        zoom = look.zoom();
        marks = look.marks();
        boolean divided = look.divided();
        arrangement = Arrangement.of(lane.clients(), zoom, look.size().width(), divided);
        labels.show(lane.clients(), zoom, look.size().width());
        setAccessibleText(texts.laneName(lane));
        setFocusTraversable(!lane.clients().isEmpty());
        setFixedCellSize(divided || zoom.density() == Density.CARDS ? USE_COMPUTED_SIZE : zoom.height() + zoom.gap());
        if (replaceItems(arrangement.items())) {
            cells.forEach(c -> c.prepare(zoom, marks));
        } else {
            mark(marks);
        }
    }

    /** Only what differs is replaced: the lines that stay keep their nodes. True when all have been. */
    private boolean replaceItems(List<LaneItem> wanted) {
        if (getItems().size() != wanted.size()) {
            getItems().setAll(wanted);
            return true;
        }
        int different = 0;
        for (int i = 0; i < wanted.size(); i++) {
            different += getItems().get(i).equals(wanted.get(i)) ? 0 : 1;
        }
        if (different > MOST_SINGLE) {
            getItems().setAll(wanted);
            return true;
        }
        for (int i = 0; i < wanted.size() && different > 0; i++) {
            if (!getItems().get(i).equals(wanted.get(i))) {
                getItems().set(i, wanted.get(i));
                different--;
            }
        }
        return false;
    }

    void mark(Marks newMarks) {
        marks = newMarks;
        cells.forEach(c -> c.look(zoom, marks));
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** The selected client is what a screen reader speaks of while the list has the focus. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.FOCUS_ITEM) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return selected().flatMap(card -> cells.stream().flatMap(c -> c.nodeOf(card).stream()).findFirst())
                .orElse(null);
    }

    /** The keyboard goes into the client, if it is in sight as a card. */
    boolean enter(Card card) {
        return cells.stream().anyMatch(c -> c.enter(card));
    }

    void repaint() {
        cells.forEach(LaneCell::repaint);
    }

    private Optional<Card> selected() {
        return Optional.ofNullable(arrangement.places().get(marks.selected()))
                .flatMap(p -> Steering.at(arrangement.items(), p.line(), p.column(), 1));
    }

    /** The client nearest to this line of the list in sight; to come in from a lane beside. */
    Optional<Card> near(int line, boolean fromLeft) {
        return Steering.at(arrangement.items(), Math.clamp(line, 0, Math.max(0, arrangement.items().size() - 1)),
                fromLeft ? 0 : Integer.MAX_VALUE, 1);
    }

    /** Scrolls so that the client is in sight. */
    void reveal(Card card) {
        Arrangement.Place place = arrangement.places().get(card.nodeId());
        if (place != null && placeOf(card).isEmpty()) {
            scrollTo(Math.max(0, place.line() - 2));
        }
    }

    /** Where the client is in the scene; empty when it is out of sight. */
    Optional<Bounds> placeOf(Card card) {
        Bounds mine = localToScene(getBoundsInLocal());
        return cells.stream()
                .flatMap(c -> c.sceneBoundsOf(card).stream())
                .filter(b -> b.getMinY() >= mine.getMinY() - 4 && b.getMaxY() <= mine.getMaxY() + 4)
                .findFirst();
    }

    private void keyPressed(KeyEvent e) {
        if (e.getTarget() != this || e.isShortcutDown() || e.isAltDown()) {
            return; // a chip or a switch inside has the focus, or it is somebody else's
        }
        Optional<Card> selected = selected();
        if (e.getCode() == KeyCode.SPACE && selected.isPresent()) {
            actions.toggle(selected.get());
        } else if (e.getCode() == KeyCode.ENTER && selected.isPresent()) {
            actions.enter(selected.get());
        } else if (e.getCode() == KeyCode.F) {
            actions.fold(lane, true);
        } else if (e.getCode() == KeyCode.H) {
            actions.hide(lane);
        } else if (!steer(e.getCode(), selected)) {
            return;
        }
        e.consume();
    }

    private boolean steer(KeyCode key, Optional<Card> selected) {
        if (!key.isNavigationKey()) {
            return false;
        }
        Arrangement.Place from = arrangement.places().get(selected.map(Card::nodeId).orElse(""));
        Optional<Card> next = from == null ? near(0, true) : Steering.next(arrangement.items(), from, key);
        next.ifPresent(card -> {
            actions.select(card);
            reveal(card);
        });
        if (next.isEmpty() && from != null && (key == KeyCode.LEFT || key == KeyCode.RIGHT)) {
            actions.beside(lane, key == KeyCode.LEFT ? -1 : 1, from.line());
        }
        return true;
    }

    /** The bar at its right; empty while everything is in sight. */
    Optional<ScrollBar> bar() {
        for (Node node : lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()) {
                return Optional.of(bar);
            }
        }
        return Optional.empty();
    }
}
