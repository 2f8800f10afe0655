package io.lanekeeper.ui.command;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Every key the app listens to, on one sheet. */
public final class ShortcutSheet {
    private ShortcutSheet() {}

    public static void show(Sheets sheets, Texts texts) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Command.values())
                .filter(c -> c.keys() != null)
                .forEach(c -> all.put(texts.get(c.textKey()), c.keyText()));
        for (String key : List.of("toggle", "enter", "move", "choose", "removeHome", "menu", "step", "stepMove",
                "stepRemove", "fold", "zoom", "cancel", "add", "forbid")) {
            all.put(texts.get("shortcut." + key), texts.get("shortcut." + key + ".keys"));
        }
        Button close = sheets.choice(texts.get("notice.close"), "shortcuts-close", () -> {});
        close.setCancelButton(true);
        close.setDefaultButton(true);
        sheets.show(texts.get("command.shortcuts"), grid(all, texts), List.of(close));
    }

    private static Node grid(Map<String, String> all, Texts texts) {
        GridPane grid = new GridPane(16, 7);
        grid.setId("shortcuts");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints what = new ColumnConstraints();
            what.setHgrow(Priority.ALWAYS);
            ColumnConstraints keys = new ColumnConstraints();
            keys.setMinWidth(110);
            grid.getColumnConstraints().addAll(what, keys);
        }
        int half = (all.size() + 1) / 2;
        int i = 0;
        for (Map.Entry<String, String> entry : all.entrySet()) {
            int column = i / half * 2;
            grid.add(Ui.wrapping(entry.getKey()), column, i % half);
            grid.add(Ui.firm(entry.getValue(), "keys"), column + 1, i % half);
            i++;
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(760, 480);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(texts.get("command.shortcuts"));
        return scroll;
    }
}
