package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/**
 * Carries a group under the pointer. Lies over the whole window, takes no mouse event itself.
 *
 * <p>{@link #draggedProperty} says what is on its way; targets look there and listen for mouse drag events. Escape ends
 * it without a drop.
 */
public final class DragLayer extends Pane {
    private static final double OFFSET = 12;
    /** How far a press has to move to become a drag; the toolkit's own figure differs by platform. */
    private static final double THRESHOLD = 6;

    private final ReadOnlyObjectWrapper<Optional<GroupKey>> dragged = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Point2D pressed = Point2D.ZERO;

    public DragLayer() {
        setMouseTransparent(true);
        setPickOnBounds(false);
        getStyleClass().add("drag-layer");
        sceneProperty().addListener((o, was, is) -> {
            if (is != null) {
                is.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::move);
                is.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                    if (e.getCode() == KeyCode.ESCAPE && dragged.get().isPresent()) {
                        end();
                        e.consume();
                    }
                });
            }
        });
    }

    public ReadOnlyObjectProperty<Optional<GroupKey>> draggedProperty() {
        return dragged.getReadOnlyProperty();
    }

    public Optional<GroupKey> dragged() {
        return dragged.get();
    }

    /** From now on the chip can be dragged. */
    public void makeDraggable(ChipView chip, Optional<DtleRole> role) {
        chip.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed = new Point2D(e.getSceneX(), e.getSceneY()));
        chip.setOnMouseDragged(e -> e.setDragDetect(pressed.distance(e.getSceneX(), e.getSceneY()) > THRESHOLD));
        chip.setOnDragDetected(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                begin(chip, role, e);
            }
        });
        chip.setOnMouseDragDone(e -> end());
    }

    private void begin(ChipView chip, Optional<DtleRole> role, MouseEvent e) {
        chip.startFullDrag();
        ChipView picture = new ChipView(chip.group(), role, 1, chip.group().job().id(), "dragged");
        picture.setPrefWidth(190);
        getChildren().setAll(picture);
        move(e);
        dragged.set(Optional.of(chip.group()));
        e.consume();
    }

    private void move(MouseEvent e) {
        if (!getChildren().isEmpty()) {
            var at = sceneToLocal(e.getSceneX(), e.getSceneY());
            getChildren().getFirst().relocate(at.getX() + OFFSET, at.getY() - OFFSET);
        }
    }

    /** Ends the drag; what was to be done has been done, or nothing is. */
    public void end() {
        getChildren().clear();
        dragged.set(Optional.empty());
    }
}
