package io.lanekeeper.ui.preview;

import io.lanekeeper.report.ReasonTexts;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The reasons against the clients; those that are up come first where there are many. */
final class WhyRows extends VBox {
    /** Wide enough for "be-0000 +255". */
    private static final double SEVERAL = 96;

    private final ReasonTexts reasons;

    WhyRows(Reasons told, Texts texts) {
        reasons = new ReasonTexts(texts);
        getStyleClass().add("why");
        var nomad = told.nomad();
        getChildren().add(Ui.wrapping(
                texts.get("preview.counts", nomad.nodesEvaluated(), nomad.nodesFiltered(), nomad.nodesExhausted()),
                "muted", "small"));
        boolean several = told.rows().stream().anyMatch(r -> r.others() > 0);
        told.rows().forEach(w -> getChildren().add(row(w, several)));
        if (told.more() > 0) {
            getChildren().add(Ui.wrapping(texts.count("preview.moreClients", told.more()), "muted", "small"));
        }
    }

    private HBox row(Reasons.Row row, boolean several) {
        Label client = Ui.label(row.client() + (row.others() > 0 ? " +" + row.others() : ""), "why-client");
        client.setMinWidth(several ? SEVERAL : 56);
        client.setPrefWidth(several ? SEVERAL : 64);
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
