package io.lanekeeper.ui.preview;

import io.lanekeeper.report.Expectations;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.NamedScenarios;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the scenario expects, and whether it holds after every step. */
final class ExpectationsView extends VBox {
    private final NamedScenarios scenarios;
    private final Texts texts;

    ExpectationsView(NamedScenarios scenarios, Texts texts) {
        super(4);
        this.scenarios = scenarios;
        this.texts = texts;
        setId("expectations");
        getStyleClass().add("expectations");
    }

    void show(List<Expectations.Checked> all, StepTexts words) {
        getChildren().clear();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        getChildren().add(Ui.sectionTitle(texts.get("expectation.title")));
        all.forEach(c -> getChildren().add(row(c, words)));
    }

    private HBox row(Expectations.Checked checked, StepTexts words) {
        String text = Expectations.text(texts, checked.expectation(), words.name(checked.expectation().group()));
        boolean holds = checked.holds();
        Label mark = Ui.firm(holds ? "\u2713" : "\u2715", holds ? "holds" : "broken");
        String said = holds ? text : texts.get("expectation.broken", text, checked.brokenAt().orElse(0));
        Label label = Ui.wrapping(said, holds ? "expectation" : "broken");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(8, mark, label, Ui.spacer(), Ui.iconButton(Feather.X,
                texts.get("expectation.remove", text), () -> scenarios.expectNoLonger(checked.expectation()), "flat",
                "step-tool"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("step");
        return row;
    }
}
