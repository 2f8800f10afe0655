package io.lanekeeper.ui.shell;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Ui;
import io.lanekeeper.ui.document.Frame;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the bottom: how things stand in the state that is shown. */
final class StatusBar extends HBox {
    private final Texts texts;
    private final Label outages = Ui.label("");
    private final Label unseen = Ui.label("", "status-warn");
    private final Label clients = Ui.label("", "muted");

    StatusBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("status-bar");
        setId("status");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(outages, unseen, Ui.spacer(), clients);
    }

    void show(Frame frame) {
        StepResult state = frame.state();
        int waiting = state.unplaced().stream().mapToInt(Unplaced::missing).sum();
        int cutOff = (int) state.groups().stream().filter(g -> !g.cutOff().isEmpty()).count();
        outages.getStyleClass().setAll("label", waiting + cutOff > 0 ? "status-bad" : "status-ok");
        outages.setText(waiting + cutOff == 0 ? texts.get("status.fine")
                : waiting > 0 && cutOff > 0
                        ? texts.count("status.waiting", waiting) + " \u00b7 " + texts.count("status.cutOff", cutOff)
                        : waiting > 0 ? texts.count("status.waiting", waiting)
                                : texts.count("status.cutOff", cutOff));
        Cluster cluster = frame.picture().plan().cluster();
        unseen.setText(cluster.unseen().isEmpty() ? "" : texts.count("status.unseen", cluster.unseen().size()));
        Ui.named(unseen, String.join("\n", cluster.unseen()));
        long up = state.nodes().values().stream().filter(Node::takesWork).count();
        clients.setText(texts.get("status.clients", (int) up, state.nodes().size()));
    }
}
