package io.lanekeeper.ui.shell;

import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar on top: the plan, its cluster, what the lanes are made of, undo, hand-over. */
final class TopBar extends HBox {
    private final Texts texts;
    private final Commands commands;
    private final MenuButton plan = new MenuButton();
    private final Menu recent;
    private final Label cluster = Ui.label("", "cluster");
    private final Circle dirty = new Circle(3.5);
    private final ComboBox<String> lanes = new ComboBox<>();
    private final Button undo;
    private final Button redo;
    private boolean showing;

    TopBar(Commands commands, Consumer<String> laneAttribute, Texts texts) {
        this.texts = texts;
        this.commands = commands;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        plan.getStyleClass().add("plan-name");
        plan.setId("plan-menu");
        plan.setMnemonicParsing(false);
        plan.setGraphic(Logo.small());
        dirty.getStyleClass().add("dirty");
        recent = new Menu(texts.get("menu.recent"));
        plan.getItems()
                .addAll(item(Command.CONNECT), item(Command.REFRESH), new SeparatorMenuItem(),
                        item(Command.OPEN), recent, item(Command.SAMPLE), item(Command.IMPORT_JOB),
                        new SeparatorMenuItem(),
                        item(Command.SAVE), item(Command.SAVE_AS), new SeparatorMenuItem(), item(Command.THEME),
                        item(Command.LANGUAGE), new SeparatorMenuItem(), item(Command.QUIT));
        lanes.setEditable(true);
        lanes.setId("lane-attribute");
        lanes.setAccessibleText(texts.get("top.lanesBy"));
        lanes.setPrefWidth(230);
        lanes.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null && !is.isBlank()) {
                laneAttribute.accept(is.strip());
            }
        });
        Label lanesBy = Ui.firm(texts.get("top.lanesBy"), "muted");
        lanesBy.setLabelFor(lanes);
        undo = icon(Command.UNDO);
        redo = icon(Command.REDO);
        Button connect = Ui.button(texts.get("top.connect"), () -> commands.run(Command.CONNECT));
        connect.setId("connect");
        Button handOver = Ui.button(texts.get("top.handOver"), () -> commands.run(Command.HAND_OVER), "accent");
        handOver.setId("hand-over");
        getChildren().addAll(plan, dirty, cluster, Ui.spacer(), lanesBy, lanes, Ui.spacer(), undo, redo, connect,
                handOver);
    }

    void show(Document document, List<String> attributes, List<String> recentFiles, Consumer<String> openRecent) {
        showing = true;
        Plan shown = document.plan();
        plan.setText(document.file()
                .map(f -> String.valueOf(f.getFileName()))
                .orElseGet(() -> texts.get("top.unnamed")));
        dirty.setVisible(document.dirty());
        dirty.setManaged(document.dirty());
        cluster.setText(ClusterTexts.line(shown.cluster(), texts));
        cluster.setVisible(!cluster.getText().isEmpty());
        cluster.setManaged(cluster.isVisible());
        lanes.getItems().setAll(attributes);
        lanes.setValue(shown.laneAttribute());
        undo.setDisable(document.history().undoable().isEmpty());
        redo.setDisable(document.history().redoable().isEmpty());
        document.history()
                .undoable()
                .ifPresentOrElse(
                        e -> Ui.named(undo, texts.get("top.undo", texts.get(e.what(), e.arguments()))),
                        () -> Ui.named(undo, texts.get("command.undo")));
        document.history()
                .redoable()
                .ifPresentOrElse(
                        e -> Ui.named(redo, texts.get("top.redo", texts.get(e.what(), e.arguments()))),
                        () -> Ui.named(redo, texts.get("command.redo")));
        recent.getItems().setAll(recentFiles.stream().map(file -> {
            MenuItem item = new MenuItem(file);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> openRecent.accept(file));
            return item;
        }).toList());
        recent.setDisable(recentFiles.isEmpty());
        showing = false;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(texts.get(command.textKey()), new FontIcon(command.icon()));
        item.setId("menu-" + command.name());
        if (command.keys() != null) {
            item.setAccelerator(command.keys());
        }
        item.setOnAction(e -> commands.run(command));
        return item;
    }

    private Button icon(Command command) {
        Button button = Ui.iconButton(command.icon(), texts.get(command.textKey()), () -> commands.run(command),
                "flat");
        button.setId("command-" + command.name());
        return button;
    }
}
