package io.lanekeeper.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;

/** What the keyboard can reach in a part of the window. FX thread only. */
public final class Focusable {
    private Focusable() {}

    /** The nodes that can have the focus now, in the order of Tab. */
    public static List<Node> in(Node part) {
        return below(part).toList();
    }

    /** Focuses the next (1) or previous (-1) node in a part, coming round at its end. */
    public static void step(Node part, int direction) {
        List<Node> all = in(part);
        if (!all.isEmpty()) {
            int at = owner(part).map(all::indexOf).orElse(-1);
            int from = at < 0 && direction < 0 ? 0 : at;
            all.get(Math.floorMod(from + direction, all.size())).requestFocus();
        }
    }

    private static Optional<Node> owner(Node part) {
        return Optional.ofNullable(part.getScene()).flatMap(s -> Optional.ofNullable(s.getFocusOwner()));
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> self = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent && !isWhole(node)
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Focusable::below))
                : self;
    }

    /** Its parts are nobody else's business. */
    private static boolean isWhole(Node node) {
        return node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof ButtonBase;
    }
}
