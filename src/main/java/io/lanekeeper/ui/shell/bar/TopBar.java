package io.lanekeeper.ui.shell.bar;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.command.Command;
import io.lanekeeper.ui.command.Commands;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.laneattribute.LanePicker;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar on top: the plan, its cluster, what the lanes are made of, undo, hand-over. */
public final class TopBar extends HBox {
    /** Below this width what can be told by an icon is. */
    private static final double NARROW = 1400;
    /** So much of the plan's name is seen at least, if it is that long. */
    private static final double NAME = 190;

    private final Texts texts;
    private final Commands commands;
    private final MenuButton plan = new MenuButton();
    private final Menu recent;
    private final Label cluster = Ui.label("", "cluster");
    private final Circle dirty = new Circle(3.5);
    private final LanePicker lanes;
    private final Button undo;
    private final Button redo;
    private final MenuButton more = new MenuButton();
    /** The snapshot grows older while one looks at it. */
    private final Timeline age = new Timeline(new KeyFrame(Duration.seconds(30), e -> showAge()));
    private Cluster snapshot = Cluster.EMPTY;
    private final ToggleGroup theme = new ToggleGroup();
    private final Map<Theme, RadioMenuItem> themes = new LinkedHashMap<>();

    public TopBar(Commands commands, LanePicker lanes, LanePicker second, Texts texts) {
        this.texts = texts;
        this.commands = commands;
        this.lanes = lanes;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        plan.getStyleClass().add("plan-name");
        plan.setId("plan-menu");
        plan.setMnemonicParsing(false);
        plan.setGraphic(Logo.small());
        dirty.getStyleClass().add("dirty");
        recent = new Menu(texts.get("menu.recent"));
        themes.put(Theme.SYSTEM, radio(Command.THEME_SYSTEM));
        themes.put(Theme.LIGHT, radio(Command.THEME_LIGHT));
        themes.put(Theme.DARK, radio(Command.THEME_DARK));
        plan.getItems()
                .addAll(item(Command.NEW), item(Command.CONNECT), item(Command.REFRESH), new SeparatorMenuItem(),
                        item(Command.OPEN), recent, item(Command.SAMPLE), item(Command.IMPORT_JOB),
                        new SeparatorMenuItem(), item(Command.ADD_CLIENT), item(Command.ADD_LANE),
                        new SeparatorMenuItem(), item(Command.SAVE), item(Command.SAVE_AS), new SeparatorMenuItem(),
                        item(Command.QUIT));
        more.setId("more-menu");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll("flat", "no-arrow");
        Ui.named(more, texts.get("top.more"));
        themes.values().forEach(i -> i.setToggleGroup(theme));
        more.getItems()
                .addAll(item(Command.PALETTE), item(Command.SHORTCUTS), item(Command.HISTORY), item(Command.COMPARE),
                        item(Command.SURVIVAL),
                        new SeparatorMenuItem());
        more.getItems().addAll(themes.values());
        more.getItems()
                .addAll(new SeparatorMenuItem(), item(Command.TEXT_LARGER), item(Command.TEXT_SMALLER),
                        item(Command.LANGUAGE));
        Label lanesBy = Ui.label(texts.get("top.lanesBy"), "muted");
        lanesBy.setMinWidth(0);
        plan.setMinWidth(90);
        cluster.setMinWidth(90);
        cluster.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        lanesBy.setLabelFor(lanes);
        undo = icon(Command.UNDO);
        redo = icon(Command.REDO);
        age.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((o, was, is) -> {
            if (is == null) {
                age.stop();
            } else {
                age.play();
            }
        });
        Button connect = Ui.button(texts.get("top.connect"), () -> commands.run(Command.CONNECT));
        connect.setId("connect");
        connect.setGraphic(new FontIcon(Command.CONNECT.icon()));
        connect.setContentDisplay(ContentDisplay.TEXT_ONLY);
        Ui.named(connect, texts.get(Command.CONNECT.textKey()));
        Button handOver = Ui.button(texts.get("top.handOver"), () -> commands.run(Command.HAND_OVER), "accent");
        handOver.setId("hand-over");
        Consumer<Boolean> adapt = narrow -> {
            lanesBy.setVisible(!narrow);
            lanesBy.setManaged(!narrow);
            second.setBrief(narrow);
            connect.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
            showAge();
        };
        adapt.accept(true);
        widthProperty().map(w -> w.doubleValue() < NARROW).addListener((o, was, narrow) -> adapt.accept(narrow));
        getChildren().addAll(plan, dirty, cluster, Ui.spacer(), lanesBy, lanes, second, Ui.spacer(), undo, redo,
                connect,
                handOver, more);
    }

    /**
     * Shows the document.
     *
     * @param openRecent opens a plan that was open before
     */
    public void show(Document document, Settings settings, Consumer<String> openRecent) {
        Plan shown = document.plan();
        plan.setText(document.file()
                .map(f -> String.valueOf(f.getFileName()))
                .orElseGet(() -> texts.get("top.unnamed")));
        plan.setMinWidth(Math.min(NAME, 62 + 8.0 * plan.getText().length()));
        dirty.setVisible(document.dirty());
        dirty.setManaged(document.dirty());
        snapshot = shown.clients().snapshot();
        showAge();
        cluster.setVisible(!cluster.getText().isEmpty());
        cluster.setManaged(cluster.isVisible());
        lanes.show(shown.laneAttribute());
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
        recent.getItems().setAll(settings.recent().stream().map(file -> {
            MenuItem item = new MenuItem(file);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> openRecent.accept(file));
            return item;
        }).toList());
        recent.setDisable(settings.recent().isEmpty());
        Optional.ofNullable(themes.get(settings.theme())).ifPresent(i -> i.setSelected(true));
    }

    private void showAge() {
        Instant now = Instant.now();
        String line = ClusterTexts.line(snapshot, now, texts);
        String shown = getWidth() < NARROW ? ClusterTexts.brief(snapshot, now, texts) : line;
        if (!shown.equals(cluster.getText())) {
            cluster.setText(shown);
            Ui.named(cluster, line);
        }
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

    private RadioMenuItem radio(Command command) {
        RadioMenuItem item = new RadioMenuItem(texts.get(command.textKey()));
        item.setId("menu-" + command.name());
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
