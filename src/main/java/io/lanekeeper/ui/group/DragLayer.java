package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Carries a group under the pointer. Lies over the whole window, takes no mouse event itself.
 *
 * <p>{@link DragModel} says what is on its way; targets look there and listen for mouse drag events. Escape ends it
 * without a drop.
 */
public final class DragLayer extends Pane {
    private static final double OFFSET = 12;
    /** How far a press has to move to become a drag; the toolkit's own figure differs by platform. */
    private static final double THRESHOLD = 6;

    private final DragModel model;
    private final HeldKeys held = new HeldKeys();
    private final EventHandler<MouseEvent> onDragged = this::dragged;
    private final EventHandler<KeyEvent> onKey = this::key;
    private Point2D pressed = Point2D.ZERO;

    public DragLayer(DragModel model) {
        this.model = model;
        model.groupsProperty().addListener((o, was, is) -> {
            if (is.isEmpty()) {
                getChildren().clear();
            }
        });
        setMouseTransparent(true);
        setPickOnBounds(false);
        getStyleClass().add("drag-layer");
        sceneProperty().addListener((o, was, is) -> move(was, is));
    }

    /** Watches one scene instead of another: one that it has left must not hold on to it. */
    private void move(@Nullable Scene from, @Nullable Scene to) {
        held.move(from, to);
        if (from != null) {
            from.removeEventFilter(MouseEvent.MOUSE_DRAGGED, onDragged);
            from.removeEventFilter(KeyEvent.ANY, onKey);
        }
        if (to != null) {
            to.addEventFilter(MouseEvent.MOUSE_DRAGGED, onDragged);
            to.addEventFilter(KeyEvent.ANY, onKey);
        }
    }

    private void dragged(MouseEvent e) {
        model.keys(held.shortcut(e), held.alt(e));
        move(e);
    }

    private void key(KeyEvent e) {
        model.keys(held.shortcut(), held.alt());
        if (e.getEventType() == KeyEvent.KEY_PRESSED && e.getCode() == KeyCode.ESCAPE && model.going()) {
            model.end();
            e.consume();
        }
    }

    /** Whether a click chooses one more instead of one. */
    public boolean choosesMore(MouseEvent e) {
        return held.shortcut(e);
    }

    /** From now on the chip can be dragged. */
    public void makeDraggable(ChipView chip, Optional<DtleRole> role) {
        makeDraggable(chip, () -> picture(chip.group(), role, 1), () -> List.of(chip.group()));
    }

    /** The picture of a dragged group; behind it stand the others, if there are. */
    public static ChipView picture(GroupKey group, Optional<DtleRole> role, int groups) {
        return new ChipView(group, role, 1, groups == 1 ? group.job().id() : "+" + (groups - 1), "dragged");
    }

    /**
     * From now on the node can be dragged.
     *
     * @param picture what is under the pointer then
     * @param what is asked when a drag begins; nothing begins when it is empty
     */
    public void makeDraggable(Node chip, Supplier<Region> picture, Supplier<List<GroupKey>> what) {
        chip.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed = new Point2D(e.getSceneX(), e.getSceneY()));
        chip.setOnMouseDragged(e -> e.setDragDetect(pressed.distance(e.getSceneX(), e.getSceneY()) > THRESHOLD));
        chip.setOnDragDetected(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                begin(chip, picture.get(), what.get(), e);
            }
        });
        chip.setOnMouseDragDone(e -> model.end());
    }

    private void begin(Node chip, Region picture, List<GroupKey> what, MouseEvent e) {
        if (what.isEmpty()) {
            return;
        }
        chip.startFullDrag();
        picture.setPrefWidth(190);
        getChildren().setAll(picture);
        move(e);
        model.keys(held.shortcut(e), held.alt(e));
        model.begin(what);
        e.consume();
    }

    private void move(MouseEvent e) {
        if (!getChildren().isEmpty()) {
            var at = sceneToLocal(e.getSceneX(), e.getSceneY());
            getChildren().getFirst().relocate(at.getX() + OFFSET, at.getY() - OFFSET);
        }
    }
}
