package io.lanekeeper.ui.why;

import io.lanekeeper.scheduling.why.Rule;
import io.lanekeeper.scheduling.why.WhyTable;
import io.lanekeeper.scheduling.why.WhyTable.Cell;
import io.lanekeeper.scheduling.why.WhyTable.Row;
import io.lanekeeper.scheduling.why.WhyTable.Verdict;
import io.lanekeeper.ui.control.Ui;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The table; above it what Nomad says, and what would help. Clients that would take the group come first. */
final class WhyView extends VBox {
    private static final int REMEDIES = 5;
    private static final double PER_LETTER = 7.2;
    private static final double PADDING = 28;
    private static final double LEAST = 92;
    private static final double MOST = 260;

    private final WhyTexts words;

    WhyView(WhyTable table, Standing standing, List<String> nomad, WhyTexts words) {
        super(12);
        this.words = words;
        setId("why");
        setPrefSize(860, 520);
        if (!standing.runsOn().isEmpty()) {
            getChildren().add(Ui.wrapping(words.runsOn(standing.runsOn()), "sheet-text"));
        }
        getChildren().add(Ui.wrapping(words.summary(table), "sheet-text"));
        if (!nomad.isEmpty()) {
            getChildren().add(section("why.nomad", nomad, "code"));
        }
        List<String> remedies = table.remedies()
                .stream()
                .sorted(Comparator.comparing(r -> standing.cutOff(r.nodes())))
                .limit(REMEDIES)
                .map(r -> words.remedy(r, standing.cutOff(r.nodes())))
                .toList();
        if (!remedies.isEmpty()) {
            getChildren().add(section(standing.whole() ? "why.more" : "why.remedies", remedies, "why-remedy"));
        }
        TableView<Row> rows = rows(table);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().add(rows);
    }

    private VBox section(String title, List<String> lines, String style) {
        VBox box = new VBox(3, Ui.sectionTitle(words.texts().get(title)));
        lines.forEach(line -> box.getChildren().add(Ui.wrapping(line, style)));
        return box;
    }

    private TableView<Row> rows(WhyTable table) {
        TableView<Row> view = new TableView<>();
        view.setId("why-table");
        view.setAccessibleText(words.texts().get("why.table"));
        view.getStyleClass().add("lk-table");
        TableColumn<Row, String> client = new TableColumn<>(words.texts().get("why.client"));
        client.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue().nodeName()));
        client.setPrefWidth(130);
        view.getColumns().add(client);
        for (int i = 0; i < table.rules().size(); i++) {
            view.getColumns().add(column(table.rules().get(i), i));
        }
        view.getItems()
                .setAll(table.rows().stream().sorted(Comparator.comparingInt(Row::against)).toList());
        return view;
    }

    private TableColumn<Row, Cell> column(Rule rule, int index) {
        String text = words.rule(rule);
        Label head = Ui.label(text);
        Ui.named(head, text);
        TableColumn<Row, Cell> column = new TableColumn<>();
        column.setGraphic(head);
        column.setPrefWidth(Math.clamp(text.length() * PER_LETTER + PADDING, LEAST, MOST));
        column.setComparator(Comparator.comparing(Cell::verdict).reversed().thenComparing(Cell::actual));
        column.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue().cells().get(index)));
        column.setCellFactory(c -> new VerdictCell(rule));
        return column;
    }

    private final class VerdictCell extends TableCell<Row, Cell> {
        private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");

        private final Rule rule;

        VerdictCell(Rule rule) {
            this.rule = rule;
            getStyleClass().add("verdict");
        }

        @Override
        protected void updateItem(Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            boolean none = empty || cell == null;
            setText(none ? null : words.cell(rule, cell));
            pseudoClassStateChanged(AGAINST, !none && cell.verdict() == Verdict.NOT_MET);
        }
    }
}
