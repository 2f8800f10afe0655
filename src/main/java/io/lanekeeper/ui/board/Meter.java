package io.lanekeeper.ui.board;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.geometry.Pos;

/** A short bar that is filled by a share from 0 to 1; more is drawn full and marked. */
final class Meter extends StackPane {
    private static final double WIDTH = 52;

    Meter(long used, long total) {
        getStyleClass().add("meter");
        setAlignment(Pos.CENTER_LEFT);
        setMinSize(WIDTH, 6);
        setMaxSize(WIDTH, 6);
        Region fill = new Region();
        fill.getStyleClass().add("meter-fill");
        double share = total <= 0 ? 0 : Math.clamp((double) used / total, 0, 1);
        fill.setMaxWidth(WIDTH * share);
        if (used > total) {
            fill.getStyleClass().add("over");
        }
        getChildren().add(fill);
    }
}
