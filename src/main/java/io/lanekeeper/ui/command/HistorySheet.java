package io.lanekeeper.ui.command;

import io.lanekeeper.plan.History;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The whole undo history; the plan goes back or forward to the entry that is chosen. */
public final class HistorySheet {
    private HistorySheet() {}

    public static void show(DocumentModel model, Sheets sheets, Texts texts) {
        History history = model.document().history();
        ListView<Integer> list = new ListView<>();
        list.setId("history-list");
        list.getStyleClass().add("entries");
        list.setPrefSize(480, 360);
        list.setAccessibleText(texts.get("command.history"));
        list.setCellFactory(l -> new EntryCell(history, texts));
        for (int i = history.entries().size() - 1; i >= 0; i--) {
            list.getItems().add(i);
        }
        list.getSelectionModel().select(Integer.valueOf(history.index()));
        Button go = sheets.choice(texts.get("history.go"), "history-go",
                () -> model.travelTo(list.getSelectionModel().getSelectedItem()));
        go.setDefaultButton(true);
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                go.fire();
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                go.fire();
            }
        });
        Button close = sheets.choice(texts.get("sheet.cancel"), "history-close", () -> {});
        close.setCancelButton(true);
        sheets.show(texts.get("command.history"), new VBox(10, Ui.wrapping(texts.get("history.text"), "muted"), list),
                List.of(close, go));
        list.requestFocus();
    }

    private static final class EntryCell extends ListCell<Integer> {
        private final History history;
        private final Texts texts;

        EntryCell(History history, Texts texts) {
            this.history = history;
            this.texts = texts;
        }

        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            if (empty || index == null) {
                setText(null);
                return;
            }
            History.Entry entry = history.entries().get(index);
            String what = index == 0 ? texts.get("history.start") : texts.get(entry.what(), entry.arguments());
            setText(index == history.index() ? texts.get("history.here", what) : what);
        }
    }
}
