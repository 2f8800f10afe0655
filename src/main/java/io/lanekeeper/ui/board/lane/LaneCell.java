package io.lanekeeper.ui.board.lane;

import io.lanekeeper.ui.background.Pacer;
import io.lanekeeper.ui.board.client.BoardActions;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardTexts;
import io.lanekeeper.ui.board.client.CardKeys;
import io.lanekeeper.ui.board.client.CardView;
import io.lanekeeper.ui.board.client.CellLine;
import io.lanekeeper.ui.board.client.Marks;
import io.lanekeeper.ui.board.client.RowView;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.client.Zoom.Density;
import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.control.Ui;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A line of a lane's list. Keeps the views it has made and shows other clients in them. */
final class LaneCell extends ListCell<LaneItem> {
    private static final PseudoClass CARD = PseudoClass.getPseudoClass("one-card");
    private static final PseudoClass ROW = PseudoClass.getPseudoClass("one-row");

    /** How high the title of a section is. */
    private static final double SECTION = 28;

    private final BoardTexts texts;
    private final BoardActions actions;
    private final BoardColours palette;
    private final Pacer pacer;
    private final ClientLabels labels;
    private final BooleanSupplier paced;
    private Zoom zoom = Zoom.CARD;
    private Marks marks = Marks.NONE;
    private boolean stale = true;
    private @Nullable CellLine line;
    private @Nullable RowView row;
    private @Nullable CardView card;
    private @Nullable Card inCard;

    LaneCell(BoardTexts texts, BoardActions actions, BoardColours palette, Pacer pacer, ClientLabels labels,
            BooleanSupplier paced) {
        this.texts = texts;
        this.actions = actions;
        this.palette = palette;
        this.pacer = pacer;
        this.labels = labels;
        this.paced = paced;
        getStyleClass().add("lane-cell");
        setPrefWidth(0);
        visibleProperty().addListener((o, was, is) -> requestLayout());
    }

    /** Shows what it has at another zoom, or with other marks. */
    void look(Zoom newZoom, Marks newMarks) {
        prepare(newZoom, newMarks);
        spoil();
    }

    /** The next thing it shows is shown like this. */
    void prepare(Zoom newZoom, Marks newMarks) {
        zoom = newZoom;
        marks = newMarks;
    }

    @Override
    protected void updateItem(@Nullable LaneItem item, boolean empty) {
        super.updateItem(item, empty);
        spoil();
    }

    /** What it shows is made when it is laid out: many cells get a new item only to be thrown out of sight. */
    private void spoil() {
        stale = true;
        requestLayout();
    }

    /** Makes what it shows, unless enough is made in this frame already. */
    private void freshen() {
        if (!stale) {
            return;
        }
        if (needsNodes() && paced.getAsBoolean() && !pacer.lets(this, zoom.density() == Density.CARDS ? 2 : 1)) {
            setGraphic(null);
            return;
        }
        stale = false;
        render();
        if (getGraphic() != null) {
            getGraphic().applyCss();
        }
    }

    private boolean needsNodes() {
        return !isEmpty() && getItem() instanceof LaneItem.One one
                && (zoom.density() == Density.ROWS ? row == null : !one.card().equals(inCard));
    }

    @Override
    protected void layoutChildren() {
        if (isVisible()) {
            freshen();
        }
        super.layoutChildren();
    }

    @Override
    protected double computePrefHeight(double width) {
        LaneItem item = isEmpty() ? null : getItem();
        return switch (item) {
            case null -> super.computePrefHeight(width);
            case LaneItem.Section s -> SECTION;
            case LaneItem.Line l -> zoom.height() + zoom.gap();
            case LaneItem.One o when zoom.density() == Density.ROWS -> zoom.height();
            case LaneItem.One o -> {
                freshen();
                yield stale ? zoom.height() : super.computePrefHeight(width);
            }
        };
    }

    private void render() {
        LaneItem item = isEmpty() ? null : getItem();
        Optional<String> focused = card == null ? Optional.empty() : CardKeys.focused(card);
        setText(null);
        pseudoClassStateChanged(CARD, item instanceof LaneItem.One && zoom.density() != Density.ROWS);
        pseudoClassStateChanged(ROW, item instanceof LaneItem.One && zoom.density() == Density.ROWS);
        if (item == null) {
            setGraphic(null);
            return;
        }
        setGraphic(switch (item) {
            case LaneItem.Section s -> section(s);
            case LaneItem.Line l -> line(l);
            case LaneItem.One one -> zoom.density() == Density.ROWS ? row(one.card()) : card(one.card());
        });
        if (card != null && getGraphic() == card) {
            CardView shown = card;
            focused.ifPresent(what -> CardKeys.focus(shown, what));
        }
    }

    private HBox section(LaneItem.Section section) {
        Label name = Ui.label(texts.section(section.name()), "section-name");
        name.setMinWidth(20);
        HBox box = new HBox(6, name, Ui.spacer(), Ui.firm(texts.clients(section.clients()), "section-clients"));
        box.getStyleClass().add("section");
        return box;
    }

    private CellLine line(LaneItem.Line item) {
        CellLine view = line == null ? new CellLine(texts, actions, palette) : line;
        line = view;
        view.show(item.cards(), zoom, labels.cellWidth(), marks, labels::of);
        return view;
    }

    private RowView row(Card shown) {
        RowView view = row == null ? new RowView(texts, actions) : row;
        row = view;
        view.show(shown, labels.of(shown), marks);
        return view;
    }

    private CardView card(Card shown) {
        CardView view = card == null || !shown.equals(inCard) ? new CardView(shown, labels.of(shown), texts, actions)
                : card;
        view.name(labels.of(shown));
        card = view;
        inCard = shown;
        view.mark(shown, marks);
        return view;
    }

    /** The keyboard goes into the client, if this line shows it as a card. */
    boolean enter(Card shown) {
        if (card == null || getGraphic() != card || !shown.equals(inCard)) {
            return false;
        }
        CardKeys.focus(card, "");
        return true;
    }

    /** The node that stands for a client; empty when this line does not show it. */
    Optional<Node> nodeOf(Card shown) {
        LaneItem item = isEmpty() ? null : getItem();
        if (item == null || getGraphic() == null || !item.cards().contains(shown)) {
            return Optional.empty();
        }
        return getGraphic() instanceof CellLine drawn ? drawn.selected() : Optional.of(getGraphic());
    }

    /** Draws again in the colours of now. */
    void repaint() {
        if (line != null && getGraphic() == line) {
            line.draw();
        }
    }

    /** The place of a client on the screen of the scene; empty when this line does not show it. */
    Optional<Bounds> sceneBoundsOf(Card shown) {
        LaneItem item = isEmpty() ? null : getItem();
        if (item == null || getScene() == null || getGraphic() == null || !item.cards().contains(shown)) {
            return Optional.empty(); // what it shows may still have to be made
        }
        if (line != null && getGraphic() == line) {
            CellLine drawn = line;
            return drawn.boundsOf(shown).map(drawn::localToScene);
        }
        return Optional.of(getGraphic().localToScene(getGraphic().getBoundsInLocal()));
    }
}
