package io.lanekeeper.ui.shell;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.command.Command;
import io.lanekeeper.ui.command.Commands;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands on the board of an empty plan: the ways to begin. */
final class EmptyView extends VBox {
    private static final int RECENT = 5;

    private final Texts texts;
    private final Label title = Ui.label("", "empty-title");
    private final VBox recent = new VBox(2);

    EmptyView(Commands commands, Texts texts) {
        this.texts = texts;
        getStyleClass().add("empty");
        setId("empty");
        setAlignment(Pos.CENTER);
        setSpacing(12);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox cluster = row(button(commands, Command.CONNECT, "accent"), button(commands, Command.OPEN),
                button(commands, Command.SAMPLE));
        HBox byHand = row(button(commands, Command.ADD_CLIENT), button(commands, Command.ADD_LANE),
                button(commands, Command.IMPORT_JOB));
        recent.setAlignment(Pos.CENTER);
        getChildren().addAll(title,
                hint(texts), cluster, recent,
                Ui.label(texts.get("empty.byHand"), "muted"), byHand);
    }

    private static Label hint(Texts texts) {
        Label hint = Ui.wrapping(texts.get("empty.text"), "muted");
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setMaxWidth(460);
        return hint;
    }

    /** Offers the plans that were open last. */
    void show(Plan plan, List<String> files, Consumer<String> open) {
        title.setText(texts.get(plan.cluster().address().isEmpty() ? "empty.title" : "empty.noClients"));
        recent.getChildren().clear();
        if (!files.isEmpty()) {
            recent.getChildren().add(Ui.sectionTitle(texts.get("menu.recent")));
        }
        for (String file : files.subList(0, Math.min(RECENT, files.size()))) {
            Hyperlink link = new Hyperlink(file);
            link.setMnemonicParsing(false);
            link.setOnAction(e -> open.accept(file));
            recent.getChildren().add(link);
        }
    }

    private Button button(Commands commands, Command command, String... styles) {
        Button button = Ui.button(texts.get(command.textKey()), () -> commands.run(command), styles);
        button.setGraphic(new FontIcon(command.icon()));
        return button;
    }

    private static HBox row(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER);
        return row;
    }
}
