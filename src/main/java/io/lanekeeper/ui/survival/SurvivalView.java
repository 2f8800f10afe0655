package io.lanekeeper.ui.survival;

import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.survival.Loss;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.survival.SurvivalModel.Survived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the state that is shown survives, at a glance: which client, which lane breaks which group. */
public final class SurvivalView extends VBox {
    private static final int ROWS = 8;

    private final Runnable all;
    private final Texts texts;

    /**
     * An empty view.
     *
     * @param all shows everything
     */
    public SurvivalView(Runnable all, Texts texts) {
        this.all = all;
        this.texts = texts;
        getStyleClass().add("survival");
        setId("survival");
        show(Optional.empty());
    }

    /** Shows what is survived; nothing while it is not known. */
    public void show(Optional<Survived> known) {
        getChildren().clear();
        known.ifPresent(survived -> show(survived.frame(), survived.report()));
    }

    private void show(Frame frame, SurvivalReport r) {
        SurvivalWords words = new SurvivalWords(texts,
                new StepTexts(texts, frame.previewed().plan(), frame.previewed().planned()));
        long surviving = r.groups().values().stream().filter(e -> e.survives() > 0).count();
        getChildren().addAll(Ui.sectionTitle(texts.get("survival.title")),
                Ui.wrapping(texts.get("survival.groups", (int) surviving, r.groups().size()), "muted", "small"));
        List<HBox> rows = new ArrayList<>();
        r.clients().forEach((id, lost) -> rows.add(row(words.steps().names().of(id), lost, words, "survival-client")));
        r.lanes().forEach((lane, lost) -> rows.add(row(lane, lost, words, "survival-lane")));
        getChildren().addAll(rows.subList(0, Math.min(ROWS, rows.size())));
        if (rows.size() > ROWS) {
            getChildren().add(Ui.wrapping(texts.get("survival.more", rows.size() - ROWS), "muted", "small"));
        }
        Hyperlink link = new Hyperlink(texts.get("survival.all"));
        link.getStyleClass().add("small-link");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setId("survival-all");
        link.setOnAction(e -> all.run());
        getChildren().add(link);
    }

    private HBox row(String what, List<Loss> lost, SurvivalWords words, String style) {
        Label name = Ui.label(what, style);
        name.setPrefWidth(96);
        name.setMinWidth(96);
        name.setMaxWidth(96);
        Label effect = Ui.wrapping(words.losses(lost), lost.isEmpty() ? "survival-fine" : "survival-lost");
        HBox.setHgrow(effect, Priority.ALWAYS);
        HBox row = new HBox(8, name, effect);
        row.getStyleClass().add("why-row");
        return row;
    }
}
