package io.lanekeeper.ui.board.client;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A short bar that is filled by a share from 0 to 1; more is drawn full and marked. */
public final class Meter extends Region {
    private static final double WIDTH = 52;
    private static final double HEIGHT = 6;

    private final Region fill = new Region();
    private double share;

    public Meter(long used, long total) {
        this(WIDTH);
        show(used, total);
    }

    Meter(double width) {
        getStyleClass().add("meter");
        setMinSize(Math.min(width, 36), HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
        fill.getStyleClass().add("meter-fill");
        fill.setManaged(false);
        getChildren().add(fill);
    }

    /** From now on it takes all the room there is in its line. */
    public void grow() {
        setMinWidth(16);
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(long used, long total) {
        share = total <= 0 ? 0 : Math.clamp((double) used / total, 0, 1);
        fill.getStyleClass().remove("over");
        if (used > total) {
            fill.getStyleClass().add("over");
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
}
