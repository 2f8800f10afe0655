package io.lanekeeper.ui.handover;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** Lines of code or of a diff, read only; only what is visible is drawn. */
final class CodeView extends StackPane {
    private static final double LINE = 20;

    private final ListView<String> lines = new ListView<>();

    /**
     * Shows lines.
     *
     * @param diff whether lines that begin with + and - are coloured
     */
    CodeView(List<String> text, boolean diff, String name) {
        getStyleClass().add("code-area");
        lines.getStyleClass().add("code-lines");
        lines.getItems().setAll(text);
        lines.setFixedCellSize(LINE);
        lines.setAccessibleText(name);
        lines.setCellFactory(list -> new LineCell(diff));
        getChildren().add(lines);
    }

    private static final class LineCell extends ListCell<String> {
        private static final List<String> KINDS = List.of("added", "removed", "place");

        private final boolean diff;

        LineCell(boolean diff) {
            this.diff = diff;
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll(KINDS);
            setText(empty || line == null ? null : line.isEmpty() ? " " : line.replace("\t", "    "));
            if (diff && line != null && !empty) {
                kind(line);
            }
        }

        private void kind(String line) {
            if (line.startsWith("@@") || line.startsWith("---") || line.startsWith("+++")) {
                getStyleClass().add("place");
            } else if (line.startsWith("+")) {
                getStyleClass().add("added");
            } else if (line.startsWith("-")) {
                getStyleClass().add("removed");
            }
        }
    }
}
