package io.lanekeeper.ui.preview;

import io.lanekeeper.report.ReasonTexts;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every client with every reason against it; those that could be used come first. */
final class WhyRows extends VBox {
    static final int CLIENTS_SHOWN = 12;

    private final ReasonTexts reasons;

    WhyRows(PreviewState.Reasons told, Texts texts) {
        reasons = new ReasonTexts(texts);
        getStyleClass().add("why");
        var nomad = told.nomad();
        getChildren().add(Ui.wrapping(
                texts.get("preview.counts", nomad.nodesEvaluated(), nomad.nodesFiltered(), nomad.nodesExhausted()),
                "muted", "small"));
        told.clients().forEach(w -> getChildren().add(row(w)));
        if (told.more() > 0) {
            getChildren().add(Ui.wrapping(texts.count("preview.moreClients", told.more()), "muted", "small"));
        }
    }

    private HBox row(Unplaced.NodeReasons row) {
        Label client = Ui.label(row.nodeName(), "why-client");
        client.setMinWidth(56);
        client.setPrefWidth(64);
        VBox why = new VBox(1);
        HBox.setHgrow(why, Priority.ALWAYS);
        row.reasons().forEach(reason -> {
            ReasonTexts.Line line = reasons.line(reason);
            if (!line.code().isEmpty()) {
                why.getChildren().add(Ui.wrapping(line.code(), "code"));
            }
            if (!line.plain().isEmpty()) {
                why.getChildren().add(Ui.wrapping(line.plain(), "muted"));
            }
        });
        HBox box = new HBox(8, client, why);
        box.getStyleClass().add("why-row");
        return box;
    }
}
