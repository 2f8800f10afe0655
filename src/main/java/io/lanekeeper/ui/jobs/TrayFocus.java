package io.lanekeeper.ui.jobs;

import io.lanekeeper.ui.control.Focusable;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** The nodes of the tray are made anew: who walks through them by key must not lose his place. FX thread only. */
final class TrayFocus {
    private Optional<String> lost = Optional.empty();

    /** Before they are. */
    void keep(Node list) {
        lost = !list.isFocusWithin() ? Optional.empty()
                : Focusable.in(list)
                        .stream()
                        .filter(n -> n.isFocused() && n.getId() != null)
                        .map(Node::getId)
                        .findFirst();
    }

    /** Focuses the node as soon as it is there, if one called so had the focus; not while somebody types elsewhere. */
    void regain(Node node) {
        if (lost.filter(id -> id.equals(node.getId())).isPresent()) {
            lost = Optional.empty();
            node.sceneProperty().addListener((o, was, is) -> {
                if (was == null && is != null && !(is.getFocusOwner() instanceof TextInputControl)) {
                    node.requestFocus();
                }
            });
        }
    }
}
