package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.state.BoardState.Card;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A line of clients, each a small drawn cell. Drawn again only when something in it looks different. */
public final class CellLine extends Region {
    /** Room around the cells for the frame of the selected one. */
    private static final double EDGE = 2;

    private final Canvas canvas = new Canvas();
    private final Selected selected = new Selected();
    private final BoardTexts texts;
    private final BoardActions actions;
    private final BoardColours palette;
    private final Tooltip hint = new Tooltip();
    private List<Card> cards = List.of();
    private List<String> labels = List.of();
    private int[] drawn = {};
    private Zoom zoom = Zoom.CELL;
    private double cellWidth = Zoom.CELL.width();
    private Marks marks = Marks.NONE;

    public CellLine(BoardTexts texts, BoardActions actions, BoardColours palette) {
        this.texts = texts;
        this.actions = actions;
        this.palette = palette;
        getStyleClass().add("cell-line");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        canvas.relocate(-EDGE, -EDGE);
        canvas.setManaged(false);
        selected.setManaged(false);
        selected.setMouseTransparent(true);
        selected.setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(canvas, selected);
        hint.setShowDelay(Duration.millis(300));
        Tooltip.install(this, hint);
        setOnMouseMoved(this::hover);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                cardAt(e.getX()).ifPresent(actions::open);
            }
        });
        setOnContextMenuRequested(this::menu);
    }

    /**
     * Shows these clients.
     *
     * @param width of each cell, in pixels
     * @param newLabels their names as there is room for them
     */
    public void show(List<Card> shown, Zoom newZoom, double width, Marks newMarks,
            Function<Card, String> newLabels) {
        List<String> written = newZoom.named() ? shown.stream().map(newLabels).toList() : List.of();
        boolean other = !shown.equals(cards) || newZoom != zoom || width != cellWidth || !written.equals(labels);
        labels = written;
        int[] now = shown.stream().mapToInt(newMarks::of).toArray();
        marks = newMarks;
        if (!other && Arrays.equals(now, drawn)) {
            return;
        }
        cards = shown;
        zoom = newZoom;
        cellWidth = width;
        drawn = now;
        draw();
    }

    /** Draws again, in the colours of now. */
    public void draw() {
        double width = cards.size() * (cellWidth + zoom.gap()) + 2 * EDGE;
        double height = zoom.height() + 2 * EDGE;
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            requestLayout();
        }
        GraphicsContext painter = canvas.getGraphicsContext2D();
        painter.clearRect(0, 0, width, height);
        CellPainter cells = new CellPainter(painter, palette, zoom, cellWidth);
        for (int i = 0; i < cards.size(); i++) {
            cells.draw(cards.get(i), labels.isEmpty() ? "" : labels.get(i), marks, EDGE + x(i), EDGE);
        }
        describe();
    }

    private void describe() {
        setAccessibleText(cards.stream().map(Card::name).collect(Collectors.joining(", ")));
        Optional<Card> one = cards.stream().filter(marks::selected).findFirst();
        selected.setVisible(one.isPresent());
        one.ifPresent(card -> {
            selected.resizeRelocate(x(cards.indexOf(card)), 0, cellWidth, zoom.height());
        });
    }

    /** The selected client, for screen readers; empty when it is not in this line. */
    public Optional<Node> selected() {
        return selected.isVisible() ? Optional.of(selected) : Optional.empty();
    }

    /** What is drawn is no node: this one stands for the selected cell. */
    private final class Selected extends Region {
        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            Optional<Card> card = cards.stream().filter(marks::selected).findFirst();
            return attribute == AccessibleAttribute.TEXT && card.isPresent()
                    ? texts.spoken(card.get(), actions.laneOf(card.get()))
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }

    /** The place of a client in this line. */
    public Optional<Bounds> boundsOf(Card card) {
        int index = cards.indexOf(card);
        return index < 0 ? Optional.empty()
                : Optional.of(new BoundingBox(x(index), 0, cellWidth, zoom.height()));
    }

    private double x(int index) {
        return index * (cellWidth + zoom.gap());
    }

    private Optional<Card> cardAt(double x) {
        int index = (int) Math.floor(x / (cellWidth + zoom.gap()));
        return index < 0 || index >= cards.size() ? Optional.empty() : Optional.of(cards.get(index));
    }

    private void hover(MouseEvent e) {
        cardAt(e.getX()).ifPresentOrElse(card -> {
            hint.setOpacity(1);
            hint.setText(texts.description(card, marks));
        }, () -> hint.setOpacity(0));
    }

    private void menu(ContextMenuEvent e) {
        cardAt(e.getX()).ifPresent(card -> {
            actions.select(card);
            actions.clientMenu(card).show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return zoom.height() + zoom.gap();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
