package io.lanekeeper.ui.access;

import io.lanekeeper.testing.AppUnderTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/** What is to be seen in the window and its popups. FX thread only. */
final class Seen {
    private Seen() {}

    /** Every node in sight, parents before their children: of the sheet alone when one is open, and of all popups. */
    static List<Node> nodes(AppUnderTest app) {
        Node sheet = app.root().lookup(".lk-sheet");
        Stream<Node> window = below(sheet == null ? app.root() : sheet);
        Stream<Node> popups = Window.getWindows()
                .stream()
                .filter(w -> w.isShowing() && w.getScene() != null && !w.getScene().equals(app.root().getScene()))
                .filter(w -> !(w instanceof Tooltip))
                .flatMap(w -> below(w.getScene().getRoot()));
        return Stream.concat(window, popups).toList();
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Seen::below)
                : Stream.empty();
        return Stream.concat(inSight(node) ? Stream.of(node) : Stream.empty(), children);
    }

    /** Whether some of it is within the window and within everything around it that clips. */
    private static boolean inSight(Node node) {
        Bounds left = node.localToScene(node.getLayoutBounds());
        Bounds scene = node.getScene().getRoot().getLayoutBounds();
        if (left.getWidth() < 1 || left.getHeight() < 1 || !left.intersects(scene)) {
            return false;
        }
        for (Parent p = node.getParent(); p != null; p = p.getParent()) {
            if (p.getClip() != null && !p.localToScene(p.getClip().getBoundsInParent()).intersects(left)) {
                return false;
            }
        }
        return true;
    }

    /** Enough to find it in the code. */
    static String where(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node n = node; n != null && path.length() < 160; n = n.getParent()) {
            String name = n.getClass().getSimpleName();
            path.append(path.isEmpty() ? "" : " < ")
                    .append(name.isEmpty() ? n.getClass().getName().replaceAll(".*\\.", "") : name)
                    .append(n.getId() == null ? "" : "#" + n.getId())
                    .append(n.getStyleClass().isEmpty() ? "" : "." + String.join(".", n.getStyleClass()));
        }
        return path.toString();
    }
}
