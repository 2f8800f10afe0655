package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.control.RoleStyle;
import io.lanekeeper.ui.control.Ui;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A group as a small coloured box: role letter, name, note. Used on the board, in the tray and under the pointer. */
public final class ChipView extends HBox {
    private final GroupKey group;
    private Supplier<String> description;

    /**
     * @param note short text at the right end; may be empty
     * @param styles style classes besides those of the role, e.g. {@code ghost}
     */
    public ChipView(GroupKey group, Optional<DtleRole> role, int number, String note, String... styles) {
        this.group = group;
        this.description = group::group;
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

    /** What a screen reader says and the tooltip tells; asked for when it is needed. */
    public void setDescription(Supplier<String> text) {
        description = text;
        Ui.explained(this, text);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? description.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Offers a page about the group while the mouse is on it. */
    public void offer(String text, Runnable open) {
        getChildren().add(Ui.pageButton(this, text, open));
    }

    public GroupKey group() {
        return group;
    }
}
