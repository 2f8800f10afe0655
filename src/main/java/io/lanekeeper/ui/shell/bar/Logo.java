package io.lanekeeper.ui.shell.bar;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/** The mark: two lanes, a group in each. */
final class Logo {
    private Logo() {}

    static Node small() {
        return new Group(rectangle(0, 0, 9, 20, "logo-lane"), rectangle(11, 0, 9, 20, "logo-lane"),
                rectangle(2, 12, 5, 5, "logo-source"), rectangle(13, 3, 5, 5, "logo-target"));
    }

    private static Rectangle rectangle(double x, double y, double width, double height, String style) {
        Rectangle r = new Rectangle(x, y, width, height);
        r.setArcWidth(4);
        r.setArcHeight(4);
        r.getStyleClass().add(style);
        return r;
    }
}
