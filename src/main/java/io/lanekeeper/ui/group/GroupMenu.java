package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/** The menu of a group: everything that dragging does, for keyboard and right click. */
public final class GroupMenu implements GroupActions {
    private final DocumentModel model;
    private final HomeWorkflow homes;
    private final LaneVerdicts verdicts;
    private final DragLayer drag;
    private final Texts texts;
    private final Consumer<GroupKey> nameEndpoint;

    /**
     * @param nameEndpoint asks the user for an endpoint of the group
     */
    public GroupMenu(DocumentModel model, HomeWorkflow homes, LaneVerdicts verdicts, DragLayer drag, Texts texts,
            Consumer<GroupKey> nameEndpoint) {
        this.model = model;
        this.homes = homes;
        this.verdicts = verdicts;
        this.drag = drag;
        this.texts = texts;
        this.nameEndpoint = nameEndpoint;
    }

    @Override
    public void equip(ChipView chip, Optional<DtleRole> role) {
        drag.makeDraggable(chip, role);
        chip.setOnContextMenuRequested(e -> {
            menu(chip.group()).show(chip, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        chip.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.M || e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
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
            LaneVerdict verdict = verdicts.of(model.frame().picture(), group, Optional.of(value));
            MenuItem item = new MenuItem(texts.get("group.menu.move", value, verdict.text()));
            item.setMnemonicParsing(false);
            item.setDisable(!verdict.takes());
            item.setOnAction(e -> homes.setHome(group, value));
            menu.getItems().add(item);
        }
        MenuItem remove = new MenuItem(texts.get("group.menu.remove"));
        remove.setOnAction(e -> homes.removeHome(group));
        MenuItem name = new MenuItem(texts.get("group.menu.nameEndpoint"));
        name.setOnAction(e -> nameEndpoint.accept(group));
        menu.getItems().addAll(new SeparatorMenuItem(), remove, name);
        return menu;
    }
}
