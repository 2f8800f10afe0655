package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragModel.Mode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/** The menu of a group: everything that dragging does, for keyboard and right click. */
public final class GroupMenu implements GroupActions {
    private final DocumentModel model;
    private final DropWorkflow drops;
    private final LaneVerdicts verdicts;
    private final GroupSelection selection;
    private final Texts texts;
    private final Function<GroupKey, List<MenuItem>> more;
    private Consumer<List<GroupKey>> onMove = groups -> {};

    /**
     * @param more what the menu offers besides
     */
    public GroupMenu(DocumentModel model, DropWorkflow drops, LaneVerdicts verdicts, DragLayer drag, Texts texts,
            Function<GroupKey, List<MenuItem>> more) {
        this.model = model;
        this.drops = drops;
        this.verdicts = verdicts;
        this.selection = new GroupSelection(drag, this);
        this.texts = texts;
        this.more = more;
    }

    /** Is told which groups shall have another home. */
    public void setOnMove(Consumer<List<GroupKey>> listener) {
        onMove = listener;
    }

    @Override
    public GroupSelection selection() {
        return selection;
    }

    @Override
    public void move(List<GroupKey> groups) {
        onMove.accept(groups);
    }

    @Override
    public void equip(ChipView chip, Optional<DtleRole> role) {
        selection.equip(chip, role);
        chip.setOnContextMenuRequested(e -> {
            menu(chip.group()).show(chip, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        chip.setOnKeyPressed(e -> {
            if (e.isShortcutDown() || e.isAltDown()) {
                return;
            }
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                drops.removeHomes(selection.with(chip.group()));
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                menu(chip.group()).show(chip, Side.BOTTOM, 0, 0);
                e.consume();
            }
        });
    }

    @Override
    public ContextMenu menu(GroupKey group) {
        ContextMenu menu = new ContextMenu();
        menu.setId("group-menu");
        for (String value : LaneValues.of(model.plan())) {
            LaneVerdict verdict = verdicts.of(model.frame().previewed(), group, Optional.of(value));
            MenuItem item = new MenuItem(texts.get("group.menu.move", value, verdict.text()));
            item.setMnemonicParsing(false);
            item.setDisable(!verdict.takes());
            item.setOnAction(e -> drops.drop(selection.with(group), value, Mode.SET));
            menu.getItems().add(item);
        }
        Menu also = new Menu(texts.get("group.menu.also"));
        Menu forbid = new Menu(texts.get("group.menu.forbid"));
        Menu prefer = new Menu(texts.get("group.menu.prefer"));
        for (String value : LaneValues.of(model.plan())) {
            also.getItems().add(lane(group, value, Mode.ADD));
            forbid.getItems().add(lane(group, value, Mode.FORBID));
            prefer.getItems().add(lane(group, value, Mode.PREFER));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), also, forbid, prefer);
        MenuItem remove = new MenuItem(texts.get("group.menu.remove"));
        remove.setOnAction(e -> drops.removeHomes(selection.with(group)));
        menu.getItems().addAll(new SeparatorMenuItem(), remove, new SeparatorMenuItem());
        menu.getItems().addAll(more.apply(group));
        return menu;
    }

    private MenuItem lane(GroupKey group, String value, Mode mode) {
        MenuItem item = new MenuItem(value);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> drops.drop(selection.with(group), value, mode));
        return item;
    }
}
