package io.lanekeeper.ui.board.client;

import io.lanekeeper.ui.board.state.BoardState.Card;
import io.lanekeeper.ui.control.Focusable;
import io.lanekeeper.ui.group.ChipView;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/** The keyboard inside a card: up and down among its switch and its chips, Escape back to the lane. FX thread only. */
public final class CardKeys {
    private CardKeys() {}

    static void listen(Parent view, Card card, BoardActions actions) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isShortcutDown() || e.isAltDown()) {
                return;
            }
            switch (e.getCode()) {
                case ESCAPE -> actions.leave(card);
                case UP -> Focusable.step(view, -1);
                case DOWN -> Focusable.step(view, 1);
                default -> {
                    return;
                }
            }
            e.consume();
        });
    }

    /** What in the card has the focus, to be found again in the card's next version; empty when nothing has. */
    public static Optional<String> focused(Parent view) {
        return !view.isFocusWithin() ? Optional.empty()
                : Focusable.in(view).stream().filter(Node::isFocused).map(CardKeys::name).findFirst();
    }

    /** Focuses what is called so or, when that has gone, what comes first. */
    public static void focus(Parent view, String name) {
        List<Node> all = Focusable.in(view);
        all.stream()
                .filter(n -> name(n).equals(name))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private static String name(Node node) {
        return node instanceof ChipView chip ? chip.group().toString() : "";
    }
}
