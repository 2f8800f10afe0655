package io.lanekeeper.ui.command;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One field that finds everything: commands, clients, jobs, groups, recent plans. FX thread only. */
public final class Palette {
    private static final int MOST = 200;

    private final Sheets sheets;
    private final Texts texts;
    private final List<PaletteEntry> entries;
    private final TextField search = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    private Palette(Sheets sheets, List<PaletteEntry> entries, Texts texts) {
        this.sheets = sheets;
        this.entries = entries;
        this.texts = texts;
    }

    public static void show(Sheets sheets, List<PaletteEntry> entries, Texts texts) {
        new Palette(sheets, entries, texts).show();
    }

    private void show() {
        search.setId("palette-search");
        search.setPromptText(texts.get("palette.prompt"));
        search.setAccessibleText(texts.get("palette.prompt"));
        search.textProperty().addListener((o, was, is) -> filter());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setCellFactory(l -> new EntryCell());
        list.setPrefHeight(360);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("command.palette"));
        list.setPlaceholder(Ui.label(texts.get("palette.nothing"), "muted"));
        list.getStyleClass().add("entries");
        list.setOnMouseClicked(e -> run());
        filter();
        VBox content = new VBox(10, search, list);
        content.setPrefWidth(560);
        Button close = sheets.choice(texts.get("notice.close"), "palette-close", () -> {});
        close.setCancelButton(true);
        sheets.show(texts.get("command.palette"), content, List.of(close));
        search.requestFocus();
    }

    private void filter() {
        list.getItems().setAll(entries.stream().filter(e -> e.matches(search.getText())).limit(MOST).toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            int next = Math.clamp(at + (e.getCode() == KeyCode.DOWN ? 1L : -1L), 0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
        } else if (e.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        e.consume();
    }

    private void run() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            sheets.close();
            chosen.action().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {
        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            HBox row = new HBox(10, Ui.label(entry.text()), Ui.firm(entry.kind(), "muted", "small"), Ui.spacer());
            if (!entry.keys().isEmpty()) {
                row.getChildren().add(Ui.firm(entry.keys(), "keys"));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(entry.text() + ", " + entry.kind());
        }
    }
}
