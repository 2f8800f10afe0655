package io.lanekeeper.ui.shell;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.common.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands on the board while there is no client on it. */
final class EmptyView extends VBox {
    EmptyView(Commands commands, Texts texts) {
        getStyleClass().add("empty");
        setId("empty");
        setAlignment(Pos.CENTER);
        setSpacing(12);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button connect = Ui.button(texts.get("command.connect"), () -> commands.run(Command.CONNECT), "accent");
        Button open = Ui.button(texts.get("command.open"), () -> commands.run(Command.OPEN));
        Button sample = Ui.button(texts.get("command.sample"), () -> commands.run(Command.SAMPLE));
        HBox buttons = new HBox(8, connect, open, sample);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(Ui.label(texts.get("empty.title"), "empty-title"),
                Ui.label(texts.get("empty.text"), "muted"), buttons);
    }
}
