package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/**
 * Pictures of chips that fly from the ghost a group left behind to where the group is now, or waits. They lie over the
 * window, take no clicks, and are gone in a moment.
 */
public final class Flights extends Pane {
    private static final Duration LENGTH = Duration.millis(420);
    /** More would be a swarm and not a hint. */
    private static final int MOST = 24;

    public Flights() {
        setId("flights");
        setMouseTransparent(true);
        setPickOnBounds(false);
    }

    /** Whether nothing is on its way in this scene: a picture of it would catch chips in the middle of nowhere. */
    public static boolean still(Scene scene) {
        return !(scene.lookup("#flights") instanceof Flights flights) || flights.getChildren().isEmpty();
    }

    /** Lets what the board shows fly once the board is laid out. */
    public void show(Node board) {
        Scene scene = getScene();
        if (scene == null || Platform.getPreferences().isReducedMotion()) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                take(board);
            }
        });
    }

    private void take(Node board) {
        Map<GroupKey, List<ChipView>> left = chips(board, ".chip.ghost");
        if (left.isEmpty()) {
            return;
        }
        Map<GroupKey, List<ChipView>> landed = new HashMap<>();
        for (String style : List.of(".chip.came", ".chip.cut-off", ".chip.waiting")) {
            chips(board, style).forEach((group, chips) -> landed.merge(group, chips, (a, b) -> a));
        }
        getChildren().clear();
        landed.forEach((group, chips) -> {
            List<ChipView> from = left.getOrDefault(group, List.of());
            for (int i = 0; i < Math.min(chips.size(), from.size()) && getChildren().size() < MOST; i++) {
                fly(from.get(i), chips.get(i));
            }
        });
    }

    private static Map<GroupKey, List<ChipView>> chips(Node board, String style) {
        return board.lookupAll(style)
                .stream()
                .filter(ChipView.class::isInstance)
                .map(ChipView.class::cast)
                .filter(Node::isVisible)
                .collect(Collectors.groupingBy(ChipView::group));
    }

    private void fly(ChipView from, ChipView to) {
        Optional<Point2D> start = corner(from);
        Optional<Point2D> end = corner(to);
        if (start.isEmpty() || end.isEmpty() || start.equals(end)) {
            return;
        }
        ImageView picture = new ImageView(to.snapshot(null, null));
        picture.setOpacity(0.85);
        picture.relocate(start.get().getX(), start.get().getY());
        getChildren().add(picture);
        TranslateTransition flight = new TranslateTransition(LENGTH, picture);
        flight.setByX(end.get().getX() - start.get().getX());
        flight.setByY(end.get().getY() - start.get().getY());
        flight.setInterpolator(Interpolator.EASE_BOTH);
        flight.setOnFinished(e -> getChildren().remove(picture));
        flight.play();
    }

    private Optional<Point2D> corner(Node chip) {
        Bounds bounds = sceneToLocal(chip.localToScene(chip.getLayoutBounds()));
        return bounds == null || bounds.isEmpty() ? Optional.empty()
                : Optional.of(new Point2D(bounds.getMinX(), bounds.getMinY()));
    }
}
