package io.lanekeeper.ui.board;

import io.lanekeeper.ui.board.LaneLayout.Room;
import io.lanekeeper.ui.board.LaneLayout.Slot;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardColours.Tone;
import io.lanekeeper.ui.board.client.Zoom;
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
    private Target target = (x, down) -> {};
    private double scale = 1;

    /** Is told where to go. */
    interface Target {
        /**
         * Somebody wants to see this.
         *
         * @param x in the pane of the lanes
         * @param down how far down its list, from 0 to 1
         */
        void go(double x, double down);
    }

    Minimap(LanesPane lanes, BoardColours palette, String name) {
        this.lanes = lanes;
        this.palette = palette;
        getStyleClass().add("minimap");
        setId("minimap");
        getChildren().add(canvas);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Ui.named(this, name);
        canvas.setOnMousePressed(e -> target.go(e.getX() / scale, e.getY() / HEIGHT));
        canvas.setOnMouseDragged(e -> target.go(e.getX() / scale, e.getY() / HEIGHT));
    }

    void setTarget(Target newTarget) {
        target = newTarget;
    }

    /** Draws what is in sight; is itself in sight only when something is not. */
    void show(Room room) {
        Zoom zoom = lanes.drawn().zoom();
        double list = room.listHeight();
        boolean wider = lanes.getMinWidth() > lanes.viewWidth() + 1;
        double tallest = lanes.drawn().slots().stream().mapToDouble(s -> tall(s, zoom)).max().orElse(0);
        boolean needed = wider || tallest > list + 8;
        setVisible(needed);
        setManaged(needed);
        if (needed) {
            draw(zoom, list, Math.max(list, tallest));
        }
    }

    private static double tall(Slot slot, Zoom zoom) {
        return slot.folded() ? 0 : LaneView.tall(slot.lane(), zoom, slot.width());
    }

    private void draw(Zoom zoom, double room, double tallest) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        scale = WIDTH / Math.max(1, lanes.getMinWidth());
        for (Slot slot : lanes.drawn().slots()) {
            double x = slot.x() * scale;
            double width = Math.max(1, slot.width() * scale);
            double height = Math.max(3, tall(slot, zoom) / tallest * HEIGHT);
            pen.setFill(palette.of(Tone.LOAD_1));
            pen.fillRect(x, 0, width, height);
            if (slot.x() < lanes.viewLeft() + lanes.viewWidth() && slot.end() > lanes.viewLeft()) {
                double share = Math.min(1, room / Math.max(1, tall(slot, zoom)));
                double at = lanes.view(slot.lane().value()).flatMap(LaneView::bar).map(Minimap::position).orElse(0.0);
                pen.setFill(palette.of(Tone.LOAD_2));
                pen.fillRect(x, at * (1 - share) * height, width, Math.max(2, share * height));
            }
        }
        pen.setStroke(palette.of(Tone.ACCENT));
        pen.setLineWidth(1.5);
        pen.strokeRect(lanes.viewLeft() * scale + 0.75, 0.75,
                Math.min(WIDTH - 1.5, lanes.viewWidth() * scale - 1.5), HEIGHT - 1.5);
    }

    private static double position(ScrollBar bar) {
        return (bar.getValue() - bar.getMin()) / Math.max(1e-9, bar.getMax() - bar.getMin());
    }

    /** The bar of the lane at this place. */
    Optional<ScrollBar> barAt(double x) {
        return lanes.drawn()
                .slots()
                .stream()
                .filter(s -> x >= s.x() - 8 && x <= s.end() + 8)
                .findFirst()
                .flatMap(s -> lanes.view(s.lane().value()))
                .flatMap(LaneView::bar);
    }
}
