package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Groups chosen with Ctrl and a click, or Ctrl and Space, to be dragged or moved at once. FX thread only. */
public final class GroupSelection {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final DragLayer layer;
    private final GroupActions actions;
    private Supplier<List<GroupKey>> order = List::of;
    private final Set<GroupKey> selected = new LinkedHashSet<>();
    private final Set<ChipView> chips = Collections.newSetFromMap(new WeakHashMap<>());
    private Optional<GroupKey> last = Optional.empty();

    /** Nothing is chosen at first. */
    GroupSelection(DragLayer layer, GroupActions actions) {
        this.layer = layer;
        this.actions = actions;
    }

    /** All groups from top to bottom. */
    public void setOrder(Supplier<List<GroupKey>> newOrder) {
        order = newOrder;
    }

    public boolean chosen(GroupKey group) {
        return selected.contains(group);
    }

    /** The chip can be chosen; dragging a chosen one drags all that are. */
    void equip(ChipView chip, Optional<DtleRole> role) {
        chips.add(chip);
        chip.pseudoClassStateChanged(SELECTED, selected.contains(chip.group()));
        chip.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> {
            if (layer.choosesMore(e) && e.isStillSincePress()) {
                toggle(chip.group());
                e.consume();
            }
        });
        chip.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (key(e, chip.group())) {
                e.consume();
            }
        });
        layer.makeDraggable(chip, () -> DragLayer.picture(chip.group(), role, with(chip.group()).size()),
                () -> with(chip.group()));
    }

    private boolean key(KeyEvent e, GroupKey group) {
        if (e.isAltDown()) {
            return false;
        }
        if (e.getCode() == KeyCode.SPACE && (e.isShortcutDown() || e.isShiftDown())) {
            if (e.isShortcutDown()) {
                toggle(group);
            } else {
                chooseTo(group);
            }
        } else if (e.getCode() == KeyCode.ESCAPE && !selected.isEmpty()) {
            selected.clear();
            show();
        } else if (e.getCode() == KeyCode.M && !e.isShortcutDown()) {
            actions.move(with(group));
        } else {
            return false;
        }
        return true;
    }

    /** Chooses all from the one chosen last to this one. */
    private void chooseTo(GroupKey group) {
        List<GroupKey> all = order.get();
        int from = all.indexOf(last.orElse(group));
        int to = all.indexOf(group);
        if (from >= 0 && to >= 0) {
            selected.addAll(all.subList(Math.min(from, to), Math.max(from, to) + 1));
            show();
        }
    }

    private void show() {
        chips.forEach(c -> c.pseudoClassStateChanged(SELECTED, selected.contains(c.group())));
    }

    /** All groups of a job are dragged by its name. */
    public void equipJob(Node header, List<GroupKey> groups, Optional<DtleRole> role) {
        layer.makeDraggable(header, () -> DragLayer.picture(groups.getFirst(), role, groups.size()), () -> groups);
        header.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.M && !e.isShortcutDown() && !e.isAltDown()) {
                actions.move(groups);
                e.consume();
            }
        });
    }

    /** The group alone, or all that are chosen if it is one of them. */
    List<GroupKey> with(GroupKey dragged) {
        if (!selected.contains(dragged)) {
            return List.of(dragged);
        }
        List<GroupKey> all = new ArrayList<>(selected);
        all.remove(dragged);
        all.addFirst(dragged);
        return all;
    }

    private void toggle(GroupKey group) {
        if (!selected.remove(group)) {
            selected.add(group);
        }
        last = Optional.of(group);
        show();
    }
}
