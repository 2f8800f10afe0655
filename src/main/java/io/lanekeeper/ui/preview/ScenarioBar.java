package io.lanekeeper.ui.preview;

import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.document.NamedScenarios;
import io.lanekeeper.ui.document.ScenarioActions;
import io.lanekeeper.ui.sheet.NameSheet;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which scenario is shown, and the buttons that walk through it; in two lines where there is little room. */
final class ScenarioBar extends FlowPane {
    private static final double GAP = 6;
    /** Below this width the name of the scenario has a line of its own. */
    private static final double NARROW = 280;

    private final NamedScenarios scenarios;
    private final Sheets sheets;
    private final Texts texts;
    private final Runnable compare;
    private final MenuButton menu = new MenuButton();
    private final Button back;
    private final Button play;
    private final Button forward;
    private final Button clear;

    /**
     * @param compare lets the user compare scenarios
     */
    ScenarioBar(DocumentModel model, ScenarioActions steps, Sheets sheets, Runnable compare, Texts texts) {
        super(GAP, GAP);
        this.scenarios = new NamedScenarios(model);
        this.sheets = sheets;
        this.texts = texts;
        this.compare = compare;
        setAlignment(Pos.CENTER_LEFT);
        menu.setId("scenario");
        menu.setMnemonicParsing(false);
        menu.setMaxWidth(Double.MAX_VALUE);
        Ui.named(menu, texts.get("scenario.title"));
        back = Ui.iconButton(Feather.CHEVRON_LEFT, texts.get("preview.back"),
                () -> model.showStep(model.frame().step() - 1));
        forward = Ui.iconButton(Feather.CHEVRON_RIGHT, texts.get("preview.forward"),
                () -> model.showStep(model.frame().step() + 1));
        clear = Ui.iconButton(Feather.ROTATE_CCW, texts.get("preview.clear"), steps::clear);
        StepPlayer player = new StepPlayer(model);
        play = Ui.iconButton(Feather.PLAY, texts.get("preview.play"), player::toggle);
        play.setId("steps-play");
        player.playingProperty().addListener((o, was, is) -> {
            play.setGraphic(new FontIcon(is ? Feather.PAUSE : Feather.PLAY));
            Ui.named(play, texts.get(is ? "preview.pause" : "preview.play"));
        });
        back.setId("step-back");
        forward.setId("step-forward");
        clear.setId("steps-clear");
        HBox buttons = new HBox(GAP, back, play, forward, clear);
        buttons.setMinWidth(USE_PREF_SIZE);
        menu.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> getWidth() < NARROW ? getWidth()
                        : getWidth() - buttons.getWidth() - GAP, widthProperty(), buttons.widthProperty()));
        getChildren().addAll(menu, buttons);
    }

    void show(Frame frame) {
        int count = frame.previewed().steps().size();
        back.setDisable(frame.step() <= 0);
        forward.setDisable(frame.step() >= count);
        play.setDisable(count == 0);
        clear.setDisable(count == 0);
        menu.setText(name(scenarios.shown()));
        menu.getItems().clear();
        for (Scenario scenario : scenarios.all()) {
            RadioMenuItem item = new RadioMenuItem(name(scenario));
            item.setMnemonicParsing(false);
            item.setSelected(scenario.name().equals(scenarios.shown().name()));
            item.setOnAction(e -> scenarios.show(scenario.name()));
            menu.getItems().add(item);
        }
        MenuItem remove = item("scenario.remove", scenarios::remove);
        remove.setDisable(scenarios.all().size() < 2);
        menu.getItems()
                .addAll(new SeparatorMenuItem(),
                        item("scenario.new", () -> ask("scenario.new.title", "", scenarios::add)),
                        item("scenario.copy", () -> ask("scenario.copy.title", name(scenarios.shown()),
                                scenarios::copy)),
                        item("scenario.rename", () -> ask("scenario.rename.title", scenarios.shown().name(),
                                scenarios::rename)),
                        remove, new SeparatorMenuItem(), item("scenario.compare", compare));
    }

    private void ask(String title, String initial, Consumer<String> done) {
        NameSheet.ask(sheets, texts, texts.get(title), initial, this::problem, done);
    }

    private Optional<String> problem(String name) {
        return name.isEmpty() ? Optional.of(texts.get("scenario.name.empty"))
                : scenarios.has(name) ? Optional.of(texts.get("scenario.name.taken", name)) : Optional.empty();
    }

    private String name(Scenario scenario) {
        return scenario.name().isEmpty() ? texts.get("scenario.first") : scenario.name();
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
