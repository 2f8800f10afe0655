package io.lanekeeper.ui.preview;

import io.lanekeeper.report.ReasonTexts;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.NameLabel;
import io.lanekeeper.ui.control.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The reasons against the clients; those that are up come first where there are many. */
final class WhyRows extends VBox {
    /** So many letters stand beside the reasons; longer names stand above them. */
    private static final int SHORT = 12;
    private static final double BESIDE = 84;

    private final ReasonTexts reasons;

    WhyRows(Reasons told, Texts texts) {
        reasons = new ReasonTexts(texts);
        getStyleClass().add("why");
        var nomad = told.nomad();
        getChildren().add(Ui.wrapping(
                texts.get("preview.counts", nomad.nodesEvaluated(), nomad.nodesFiltered(), nomad.nodesExhausted()),
                "muted", "small"));
        told.rows().forEach(w -> getChildren().add(row(w, texts)));
        if (told.more() > 0) {
            getChildren().add(Ui.wrapping(texts.count("preview.moreClients", told.more()), "muted", "small"));
        }
    }

    private Pane row(Reasons.Row row, Texts texts) {
        String name = row.others() > 0 ? texts.count("preview.clients", row.others() + 1) : row.client();
        boolean beside = name.length() <= SHORT;
        Label client = beside ? Ui.label(name, "why-client") : new NameLabel(name, "why-client");
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
        client.setMinWidth(beside ? BESIDE : 0);
        Pane box = beside ? new HBox(8, client, why) : new VBox(1, client, why);
        box.getStyleClass().add("why-row");
        return box;
    }
}
