package io.lanekeeper.ui.board.client;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A short bar that is filled by a share from 0 to 1; more is drawn full and marked. */
public final class Meter extends StackPane {
    private static final double WIDTH = 52;

    private final double width;
    private final Region fill = new Region();

    public Meter(long used, long total) {
        this(WIDTH);
        show(used, total);
    }

    Meter(double width) {
        this.width = width;
        getStyleClass().add("meter");
        setAlignment(Pos.CENTER_LEFT);
        setMinSize(width, 6);
        setMaxSize(width, 6);
        fill.getStyleClass().add("meter-fill");
        getChildren().add(fill);
    }

    void show(long used, long total) {
        double share = total <= 0 ? 0 : Math.clamp((double) used / total, 0, 1);
        fill.setMaxWidth(width * share);
        fill.getStyleClass().remove("over");
        if (used > total) {
            fill.getStyleClass().add("over");
        }
    }
}
