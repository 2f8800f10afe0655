package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.common.RoleStyle;
import io.lanekeeper.ui.common.Ui;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A group as a small coloured box: role letter, name, note. Used on the board, in the tray and under the pointer. */
public final class ChipView extends HBox {
    private final GroupKey group;

    /**
     * @param note short text at the right end; may be empty
     * @param styles style classes besides those of the role, e.g. {@code ghost}
     */
    public ChipView(GroupKey group, Optional<DtleRole> role, int number, String note, String... styles) {
        this.group = group;
        getStyleClass().addAll("chip", RoleStyle.styleClass(role));
        getStyleClass().addAll(styles);
        setAlignment(Pos.CENTER_LEFT);
        Label letter = Ui.label(RoleStyle.letter(role), "chip-letter");
        Label name = Ui.label(number == 1 ? group.group() : group.group() + " \u00d7 " + number, "chip-name");
        Label noteLabel = Ui.label(note, "chip-note");
        name.setMinWidth(30);
        noteLabel.setMinWidth(0);
        getChildren().addAll(letter, name, Ui.spacer(), noteLabel);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMousePressed(e -> {
            requestFocus();
            e.consume(); // a list around it would take the focus to itself
        });
    }

    public GroupKey group() {
        return group;
    }
}
