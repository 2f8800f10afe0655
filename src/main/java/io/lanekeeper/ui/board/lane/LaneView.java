package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.group.LaneVerdict;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One lane: its header, its clients, its shelf for what waits. Can be folded, and used again for another lane. */
public final class LaneView extends VBox {
    /** How wide a folded lane is. */
    public static final double FOLDED = FoldedLane.WIDTH;
    private static final int MANY = 800;
    private static final PseudoClass TAKER = PseudoClass.getPseudoClass("taker");
    private static final PseudoClass NO_TAKER = PseudoClass.getPseudoClass("no-taker");
    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final BoardTexts texts;
    private final LaneList cards;
    private final Label verdict = Ui.wrapping("", "lane-verdict");
    private final LaneHeader header;
    private final FoldedLane strip;
    private final Shelf shelf;
    private Lane lane;
    private LaneLook look = LaneLook.NONE;

    public LaneView(Lane lane, BoardTexts texts, BoardActions actions, BoardColours palette, Pacer pacer) {
        this.texts = texts;
        this.lane = lane;
        this.header = new LaneHeader(texts, actions);
        this.strip = new FoldedLane(texts, actions);
        this.shelf = new Shelf(texts, actions);
        this.cards = new LaneList(lane, texts, actions, palette, pacer);
        getStyleClass().add("lane");
        VBox.setVgrow(cards, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        verdict.setVisible(false);
        verdict.setManaged(false);
        getChildren().addAll(header, verdict, cards, shelf);
        setOnMouseDragEntered(e -> pseudoClassStateChanged(OVER, true));
        setOnMouseDragExited(e -> pseudoClassStateChanged(OVER, false));
        // Filters: a control inside would keep the events to itself.
        addEventFilter(MouseDragEvent.MOUSE_DRAG_OVER, e -> actions.draggedOver(this.lane));
        addEventFilter(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> actions.dropped(this.lane));
        setOnContextMenuRequested(e -> actions.laneMenu(this.lane).show(this, e.getScreenX(), e.getScreenY()));
    }

    public Lane lane() {
        return lane;
    }

    /** Whether showing this would take long: hundreds of clients that have to be arranged anew. */
    public boolean costly(Lane newLane, LaneLook newLook) {
        boolean same = newLane.equals(lane) && newLook.zoom() == look.zoom() && newLook.size().equals(look.size())
                && newLook.divided() == look.divided();
        return newLane.clients().size() > MANY && !newLook.folded() && !same;
    }

    /** Shows a lane in this way; does nothing for what is as it was. */
    public void show(Lane newLane, LaneLook newLook) {
        boolean otherLane = !newLane.equals(lane) || look.equals(LaneLook.NONE);
        boolean sameSize = newLook.size().equals(look.size()) && newLook.title().equals(look.title());
        boolean same = !otherLane && sameSize && newLook.zoom() == look.zoom()
                && newLook.divided() == look.divided() && newLook.folded() == look.folded();
        boolean sameBadge = newLook.badge().equals(look.badge());
        boolean sameMarks = newLook.marks().equals(look.marks());
        boolean folding = newLook.folded() != look.folded();
        lane = newLane;
        look = newLook;
        if (folding) {
            getChildren().removeAll(header, verdict, cards, shelf, strip);
            if (look.folded()) {
                getChildren().add(strip);
            } else {
                getChildren().addAll(header, verdict, cards, shelf);
            }
        }
        if (otherLane || folding) {
            setId("lane-" + lane.value().orElse("none"));
            pseudoClassStateChanged(PLANNED, lane.planned());
            Ui.role(this, AccessibleRole.LIST_VIEW, texts.laneName(lane) + ", " + texts.laneUp(lane));
        }
        if (look.folded()) {
            strip.show(lane);
            return;
        }
        if (otherLane || folding || !sameSize || !sameBadge) {
            header.show(lane, look);
        }
        if (!same) {
            cards.show(lane, look);
        }
        if (otherLane || folding || !sameSize) {
            shelf.show(lane, look.size().brief());
        }
        if (!same || !sameMarks) {
            mark(look.marks());
        }
    }

    /** Shows what is told of its clients. */
    public void mark(Marks marks) {
        look = look.with(marks);
        cards.mark(marks);
        shelf.mark(marks.search());
    }

    /** Draws again in the colours of now. */
    public void repaint() {
        cards.repaint();
    }

    /** Shows whether this lane can take what is dragged; empty when nothing is. */
    public void showVerdict(Optional<LaneVerdict> shown) {
        pseudoClassStateChanged(TAKER, shown.filter(LaneVerdict::takes).isPresent());
        pseudoClassStateChanged(NO_TAKER, shown.filter(v -> !v.takes()).isPresent());
        shown.ifPresent(v -> {
            verdict.setText(look.size().brief() ? briefly(v) : v.text());
            Ui.named(verdict, v.text());
            verdict.getStyleClass().removeAll("warned");
            if (v.warned()) {
                verdict.getStyleClass().add("warned");
            }
        });
        verdict.setVisible(shown.isPresent());
        verdict.setManaged(shown.isPresent());
        if (shown.isEmpty()) {
            pseudoClassStateChanged(OVER, false);
        }
    }

    /**
     * Where there is little room, the first half of it; what speaks against the lane is told by its colour and a
     * sign.
     */
    private static String briefly(LaneVerdict v) {
        String first = v.text().split(" \u00b7 ", 2)[0];
        return v.takes() && v.warned() ? "! " + first : first;
    }

    /** Takes the keyboard. */
    public void focusClients() {
        cards.requestFocus();
    }

    /** The keyboard goes into a client that is shown as a card; false for any other. */
    public boolean enter(Card card) {
        return cards.enter(card);
    }

    /** Scrolls so that the client is in sight. */
    public void reveal(Card card) {
        cards.reveal(card);
    }

    /** Where a client is in the scene; empty when it is out of sight. */
    public Optional<Bounds> placeOf(Card card) {
        return look.folded() ? Optional.empty() : cards.placeOf(card);
    }

    /** The client at about this line of its list. */
    public Optional<Card> near(int line, boolean fromLeft) {
        return look.folded() ? Optional.empty() : cards.near(line, fromLeft);
    }

    /** The bar that scrolls its clients; empty while all are in sight. */
    public Optional<ScrollBar> bar() {
        return look.folded() ? Optional.empty() : cards.bar();
    }
}
