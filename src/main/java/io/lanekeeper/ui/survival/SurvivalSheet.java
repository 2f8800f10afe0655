package io.lanekeeper.ui.survival;

import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.ui.control.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Tables of clients and lanes, groups, pairs, and of what may be off at once. */
final class SurvivalSheet extends VBox {
    private static final String LOSS = "survival.column.what";
    private static final String TOLD = "survival.column.told";

    private final SurvivalWords words;
    private final TableView<Line> losses;
    private final TableView<Line> groups;
    private final TableView<Line> together;
    private final TableView<Line> pairs;
    private final ProgressBar bar = new ProgressBar(0);
    private final Button look;
    private boolean looking;

    /** What it is about, and what is told of it. */
    record Line(String what, String told) {}

    /** @param lookAtPairs begins to look at pairs, or stops it */
    SurvivalSheet(SurvivalWords words, Consumer<SurvivalSheet> lookAtPairs) {
        super(10);
        this.words = words;
        setId("survival-sheet");
        setPrefSize(820, 500);
        losses = table("survival.table.losses", "survival-losses", LOSS, TOLD);
        groups = table("survival.table.groups", "survival-groups", "survival.column.group", "survival.column.endures");
        together = table("survival.table.together", "survival-together", "survival.column.where",
                "survival.column.atOnce");
        pairs = table("survival.table.pairs", "survival-pairs", LOSS, TOLD);
        look = Ui.button(text("survival.pairs.look"), () -> lookAtPairs.accept(this));
        look.setId("survival-look");
        bar.setVisible(false);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("survival.table.pairs"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(10, look, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(pairs, Priority.ALWAYS);
        VBox pairsBox = new VBox(10, line, pairs);
        pairsBox.getStyleClass().add("survival-pairs");
        TabPane tabs = new TabPane(tab("survival.tab.losses", losses), tab("survival.tab.groups", groups),
                tab("survival.tab.together", together));
        Tab pairsTab = new Tab(text("survival.tab.pairs"), pairsBox);
        pairsTab.setId("survival-tab-pairs");
        tabs.getTabs().add(pairsTab);
        tabs.setAccessibleText(text("survival.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().add(tabs);
    }

    private String text(String key) {
        return words.texts().get(key);
    }

    private Tab tab(String key, TableView<Line> table) {
        Tab tab = new Tab(text(key), table);
        tab.setId(table.getId() + "-tab");
        return tab;
    }

    private TableView<Line> table(String name, String id, String first, String second) {
        TableView<Line> table = new TableView<>();
        table.setId(id);
        table.getStyleClass().add("lk-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(text(name));
        table.setPlaceholder(Ui.wrapping(text("survival.wait"), "muted"));
        TableColumn<Line, String> what = new TableColumn<>(text(first));
        what.setPrefWidth(220);
        what.setCellValueFactory(l -> new ReadOnlyStringWrapper(l.getValue().what()));
        TableColumn<Line, String> told = new TableColumn<>(text(second));
        told.setPrefWidth(570);
        told.setCellValueFactory(l -> new ReadOnlyStringWrapper(l.getValue().told()));
        told.setCellFactory(c -> new ToldCell());
        table.getColumns().add(what);
        table.getColumns().add(told);
        return table;
    }

    void show(SurvivalWorkflow.Known known) {
        SurvivalReport report = known.report();
        List<Line> lines = new ArrayList<>();
        report.lanes()
                .forEach((lane, lost) -> lines.add(new Line(words.texts().get("survival.lane", lane),
                        words.losses(lost))));
        report.clients().forEach((id, lost) -> lines.add(new Line(words.steps().names().of(id), words.losses(lost))));
        losses.getItems().setAll(lines);
        groups.getItems().clear();
        report.groups()
                .forEach((group, e) -> groups.getItems().add(new Line(words.steps().name(group), words.endurance(e))));
        together.getItems().setAll(new Line(text("survival.cluster"), words.together(report.offTogether())));
        known.byLane()
                .forEach((lane, off) -> together.getItems()
                        .add(new Line(words.texts().get("survival.lane", lane), words.together(off))));
        pairs.setPlaceholder(Ui.wrapping(text("survival.pairs.none"), "muted"));
    }

    boolean looking() {
        return looking;
    }

    void progress(double share) {
        looking = true;
        bar.setVisible(true);
        bar.setProgress(share);
        look.setText(text("survival.pairs.stop"));
    }

    void showPairs(SurvivalReport report) {
        looking = false;
        bar.setVisible(false);
        look.setText(text("survival.pairs.look"));
        pairs.getItems()
                .setAll(report.pairs()
                        .stream()
                        .map(p -> new Line(words.clients(List.of(p.first(), p.second())), words.losses(p.lost())))
                        .toList());
        pairs.setPlaceholder(Ui.wrapping(
                text(report.pairsExact() ? "survival.pairs.fine" : "survival.pairs.partly"), "muted"));
        if (!report.pairsExact() && !report.pairs().isEmpty()) {
            pairs.getItems().add(new Line("\u2026", text("survival.pairs.partly")));
        }
    }

    private static final class ToldCell extends TableCell<Line, String> {
        private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");

        ToldCell() {
            getStyleClass().add("verdict");
        }

        @Override
        protected void updateItem(String told, boolean empty) {
            super.updateItem(told, empty);
            setText(empty ? null : told);
            pseudoClassStateChanged(AGAINST, !empty && told != null && told.startsWith("\u2715"));
        }
    }
}
