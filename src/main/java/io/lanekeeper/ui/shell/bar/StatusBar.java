package io.lanekeeper.ui.shell.bar;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the bottom: how things stand in the state that is shown. */
public final class StatusBar extends HBox {
    private final Texts texts;
    private final Label outages = Ui.label("");
    private final Hyperlink unseen = new Hyperlink();
    private final Label clients = Ui.label("", "muted");
    private String notSeen = "";

    /**
     * @param tell shows sentences, one a line: what the token could not see
     */
    public StatusBar(Consumer<String> tell, Texts texts) {
        this.texts = texts;
        unseen.setId("unseen");
        unseen.getStyleClass().add("status-warn");
        unseen.setOnAction(e -> {
            unseen.setVisited(false);
            tell.accept(notSeen);
        });
        unseen.setVisible(false);
        unseen.setManaged(false);
        getStyleClass().add("status-bar");
        setId("status");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(outages, unseen, Ui.spacer(), clients);
    }

    /** How things stand is still worked out. */
    public void pending() {
        outages.getStyleClass().setAll("label", "muted");
        outages.setText(texts.get("status.pending"));
    }

    /** Shows it. */
    public void show(Status status) {
        int waiting = status.waiting();
        int cutOff = status.cutOff();
        outages.getStyleClass().setAll("label", waiting + cutOff > 0 ? "status-bad" : "status-ok");
        outages.setText(status.clients() == 0 ? ""
                : waiting + cutOff == 0 ? texts.get("status.fine")
                        : waiting > 0 && cutOff > 0
                                ? texts.count("status.waiting", waiting) + " \u00b7 "
                                        + texts.count("status.cutOff", cutOff)
                                : waiting > 0 ? texts.count("status.waiting", waiting)
                                        : texts.count("status.cutOff", cutOff));
        String count = status.unseen().isEmpty() ? "" : texts.count("status.unseen", status.unseen().size());
        if (!count.equals(unseen.getText())) {
            unseen.setText(count);
            unseen.setVisible(!count.isEmpty());
            unseen.setManaged(!count.isEmpty());
        }
        notSeen = status.unseen()
                .stream()
                .map(u -> texts.get(u.textKey(), u.textArguments()))
                .collect(Collectors.joining("\n"));
        Ui.named(unseen, notSeen);
        clients.setText(texts.get("status.clients", status.up(), status.clients()));
    }
}
