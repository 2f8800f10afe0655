package io.lanekeeper.ui.jobs;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.ui.group.ChipView;
import io.lanekeeper.ui.group.DragLayer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Groups chosen with Ctrl and a click, or Ctrl and Space, to be dragged at once. FX thread only. */
final class TraySelection {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final DragLayer layer;
    private final Set<GroupKey> selected = new LinkedHashSet<>();

    TraySelection(DragLayer layer) {
        this.layer = layer;
    }

    /** The chip can be chosen; dragging a chosen one drags all that are. */
    void equip(ChipView chip, Optional<DtleRole> role) {
        chip.pseudoClassStateChanged(SELECTED, selected.contains(chip.group()));
        chip.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> {
            if (layer.choosesMore(e) && e.isStillSincePress()) {
                toggle(chip);
                e.consume();
            }
        });
        chip.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isShortcutDown() && e.getCode() == KeyCode.SPACE) {
                toggle(chip);
                e.consume();
            }
        });
        layer.makeDraggable(chip, () -> DragLayer.picture(chip.group(), role, with(chip.group()).size()),
                () -> with(chip.group()));
    }

    /** All groups of a job are dragged by its name. */
    void equipJob(Node header, List<GroupKey> groups, Optional<DtleRole> role) {
        layer.makeDraggable(header, () -> DragLayer.picture(groups.getFirst(), role, groups.size()), () -> groups);
    }

    private List<GroupKey> with(GroupKey dragged) {
        if (!selected.contains(dragged)) {
            return List.of(dragged);
        }
        List<GroupKey> all = new ArrayList<>(selected);
        all.remove(dragged);
        all.addFirst(dragged);
        return all;
    }

    private void toggle(ChipView chip) {
        if (!selected.remove(chip.group())) {
            selected.add(chip.group());
        }
        chip.pseudoClassStateChanged(SELECTED, selected.contains(chip.group()));
    }
}
