package io.lanekeeper.ui.code;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Lines of code or of a diff, read only; only what is visible is drawn. */
public final class CodeView extends StackPane {
    private static final double LINE = 20;

    private final ListView<String> lines = new ListView<>();

    /**
     * Shows lines.
     *
     * @param diff whether lines that begin with + and - are coloured
     */
    public CodeView(List<String> text, boolean diff, String name) {
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
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String shown = line.replace("\t", "    ");
            setAccessibleText(shown);
            setGraphic(coloured(shown));
            if (diff) {
                kind(line);
            }
        }

        /** One text for the whole line where there is nothing to colour. */
        private Node coloured(String line) {
            if (diff && (line.startsWith("@@") || line.startsWith("---") || line.startsWith("+++"))) {
                Label place = new Label(line);
                place.getStyleClass().add("place");
                return place;
            }
            TextFlow flow = new TextFlow();
            flow.setMinWidth(USE_PREF_SIZE);
            for (Syntax.Part part : Syntax.parts(line)) {
                Text text = new Text(part.text());
                text.getStyleClass().addAll("code-text", part.kind().styleClass());
                flow.getChildren().add(text);
            }
            return flow;
        }

        private void kind(String line) {
            if (line.startsWith("@@") || line.startsWith("---") || line.startsWith("+++")) {
                getStyleClass().add("place");
            } else if (line.startsWith("+/-")) {
                return;
            } else if (line.stripLeading().startsWith("+") && !line.stripLeading().startsWith("+/-")) {
                getStyleClass().add("added");
            } else if (line.startsWith("-") || line.stripLeading().startsWith("-   ")) {
                getStyleClass().add("removed");
            }
        }
    }
}
