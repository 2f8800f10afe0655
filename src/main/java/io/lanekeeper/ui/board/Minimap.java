package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardColours.Tone;
import io.lanekeeper.ui.board.client.Zoom;
import io.lanekeeper.ui.board.lane.LaneSize;
import io.lanekeeper.ui.board.lane.LaneView;
import io.lanekeeper.ui.control.Ui;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;

/** The whole board in small: lanes as bars, and in them what is in sight. A click goes there. */
final class Minimap extends StackPane {
    private static final double WIDTH = 132;
    private static final double HEIGHT = 28;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final LanesPane lanes;
    private final BoardColours palette;
    private Target target = (x, y, share) -> {};
    private double scale = 1;
    private double down = 1;

    /** Is told where to go. */
    interface Target {
        /**
         * Somebody wants to see this.
         *
         * @param x in the pane of the lanes
         * @param y in the pane of the lanes
         * @param share how far down the list of the lane there, from 0 to 1
         */
        void go(double x, double y, double share);
    }

    Minimap(LanesPane lanes, BoardColours palette, String name) {
        this.lanes = lanes;
        this.palette = palette;
        getStyleClass().add("minimap");
        setId("minimap");
        getChildren().add(canvas);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Ui.named(this, name);
        canvas.setOnMousePressed(e -> go(e.getX(), e.getY()));
        canvas.setOnMouseDragged(e -> go(e.getX(), e.getY()));
    }

    void setTarget(Target newTarget) {
        target = newTarget;
    }

    /** Draws what is in sight; is itself in sight only when something is not. */
    void show() {
        boolean needed = !lanes.drawn().complete();
        setVisible(needed);
        setManaged(needed);
        if (needed) {
            draw(lanes.drawn());
        }
    }

    private void draw(LaneLayout layout) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        scale = WIDTH / Math.max(1, layout.width());
        double bottom = layout.slots().stream().mapToDouble(s -> s.y() + s.height()).max().orElse(1);
        down = (HEIGHT - 2) / Math.max(1, bottom - LaneLayout.MARGIN);
        for (Slot slot : layout.slots()) {
            double x = slot.x() * scale;
            double y = 1 + (slot.y() - LaneLayout.MARGIN) * down;
            double width = Math.max(1, slot.width() * scale - 1);
            double height = Math.max(2, slot.height() * down - 1);
            pen.setFill(palette.of(Tone.LOAD_1));
            pen.fillRect(x, y, width, height);
            if (slot.x() < lanes.viewLeft() + lanes.viewWidth() && slot.end() > lanes.viewLeft()) {
                inSight(slot, layout.zoom(), x, y, width, height);
            }
        }
        pen.setStroke(palette.of(Tone.ACCENT));
        pen.setLineWidth(1.5);
        pen.strokeRect(lanes.viewLeft() * scale + 0.75, 0.75,
                Math.min(WIDTH - 1.5, lanes.viewWidth() * scale - 1.5), HEIGHT - 1.5);
    }

    /** The part of a lane's list that is in sight. */
    private void inSight(Slot slot, Zoom zoom, double x, double y, double width, double height) {
        LaneSize size = new LaneSize(slot.width(), slot.height());
        double tall = slot.folded() ? 0 : size.tall(slot.lane(), zoom, false);
        double share = Math.min(1, size.listHeight(slot.lane()) / Math.max(1, tall));
        double at = lanes.view(slot.lane().value()).flatMap(LaneView::bar).map(Minimap::position).orElse(0.0);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(palette.of(Tone.LOAD_2));
        pen.fillRect(x, y + at * (1 - share) * height, width, Math.max(2, share * height));
    }

    private static double position(ScrollBar bar) {
        return (bar.getValue() - bar.getMin()) / Math.max(1e-9, bar.getMax() - bar.getMin());
    }

    /** The bar of the lane at this place. */
    Optional<ScrollBar> barAt(double x, double y) {
        return slotAt(x, y).flatMap(s -> lanes.view(s.lane().value())).flatMap(LaneView::bar);
    }

    private Optional<Slot> slotAt(double x, double y) {
        return lanes.drawn()
                .slots()
                .stream()
                .filter(s -> x >= s.x() - 8 && x <= s.end() + 8 && y >= s.y() - 8 && y <= s.y() + s.height() + 8)
                .findFirst();
    }

    private void go(double x, double y) {
        double at = x / scale;
        double top = (y - 1) / down + LaneLayout.MARGIN;
        target.go(at, top, slotAt(at, top).map(s -> Math.clamp((top - s.y()) / s.height(), 0, 1)).orElse(0.0));
    }
}
