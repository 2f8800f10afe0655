package io.lanekeeper.ui.preview;

import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.survival.Loss;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the state that is shown survives: which client, which lane breaks which group. */
public final class SurvivalView extends VBox {
    private static final int ROWS = 8;

    private final Texts texts;

    public SurvivalView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("survival");
        setId("survival");
        show(Optional.empty(), null);
    }

    /** Shows a report about a frame; nothing while there is none. */
    public void show(Optional<SurvivalReport> report, @Nullable Frame frame) {
        getChildren().clear();
        if (report.isEmpty() || frame == null) {
            return;
        }
        StepTexts words = new StepTexts(texts, frame.picture().plan(), frame.picture().planned());
        SurvivalReport r = report.get();
        long surviving = r.groups().values().stream().filter(e -> e.survives() > 0).count();
        getChildren().addAll(Ui.sectionTitle(texts.get("survival.title")),
                Ui.wrapping(texts.get("survival.groups", (int) surviving, r.groups().size()), "muted", "small"));
        List<HBox> rows = new ArrayList<>();
        for (Map.Entry<String, List<Loss>> lost : r.clients().entrySet()) {
            rows.add(row(words.names().of(lost.getKey()), lost.getValue(), words, "survival-client"));
        }
        for (Map.Entry<String, List<Loss>> lane : r.lanes().entrySet()) {
            rows.add(row(lane.getKey(), lane.getValue(), words, "survival-lane"));
        }
        getChildren().addAll(rows.subList(0, Math.min(ROWS, rows.size())));
        if (rows.size() > ROWS) {
            getChildren().add(Ui.wrapping(texts.get("survival.more", rows.size() - ROWS), "muted", "small"));
        }
    }

    private String lost(Loss loss, StepTexts words) {
        return switch (loss.kind()) {
            case WAITS -> words.name(loss.group());
            case CUT_OFF -> texts.get("survival.cutOff", words.name(loss.group()));
            case MAY_BE_CUT_OFF -> texts.get("survival.mayBeCutOff", words.name(loss.group()));
        };
    }

    private HBox row(String what, List<Loss> lost, StepTexts words, String style) {
        Label name = Ui.label(what, style);
        name.setPrefWidth(96);
        name.setMinWidth(64);
        String text = lost.isEmpty() ? "\u2713 " + texts.get("survival.fine")
                : "\u2715 " + texts.list(lost.stream().limit(4).map(loss -> lost(loss, words)).toList())
                        + (lost.size() > 4 ? " +" + (lost.size() - 4) : "");
        Label effect = Ui.wrapping(text, lost.isEmpty() ? "survival-fine" : "survival-lost");
        HBox.setHgrow(effect, Priority.ALWAYS);
        HBox row = new HBox(8, name, effect);
        row.getStyleClass().add("why-row");
        return row;
    }
}
