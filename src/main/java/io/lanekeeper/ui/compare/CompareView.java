package io.lanekeeper.ui.compare;

import io.lanekeeper.report.Comparison;
import io.lanekeeper.report.Expectations;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.compare.CompareWorkflow.Compared;
import io.lanekeeper.ui.compare.CompareWorkflow.Side;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two columns of steps, and below them the groups that end differently. */
final class CompareView extends VBox {
    private static final int MOST_ROWS = 200;

    /** Computes both sides for the view. */
    interface Compute {
        void of(Side left, Side right, CompareView view);
    }

    private final Texts texts;
    private final Compute compute;
    private final ComboBox<Side> left;
    private final ComboBox<Side> right;
    private final Label problem = Ui.wrapping("", "problem");
    private final VBox result = new VBox(12);

    CompareView(List<Side> sides, Compute compute, Consumer<CompareView> choosePlan, Texts texts) {
        super(12);
        this.texts = texts;
        this.compute = compute;
        setId("compare");
        setPrefSize(860, 560);
        left = chooser(sides, "compare.left", "compare-left");
        right = chooser(sides, "compare.right", "compare-right");
        var other = Ui.button(texts.get("compare.otherPlan"), () -> choosePlan.accept(this));
        other.setId("compare-other-plan");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        ScrollPane scroll = new ScrollPane(result);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(texts.get("compare.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new HBox(12, left, right, other), problem, scroll);
    }

    private ComboBox<Side> chooser(List<Side> sides, String key, String id) {
        ComboBox<Side> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(texts.get(key));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(sides);
        box.setCellFactory(list -> new NameCell());
        box.setButtonCell(new NameCell());
        box.valueProperty().addListener((o, was, is) -> changed());
        return box;
    }

    /** Compares this scenario with the first other one, or with itself while there is none. */
    void begin(String name) {
        List<Side> all = left.getItems();
        Side shown = all.stream()
                .filter(s -> s.plan().currentScenario().name().equals(name))
                .findFirst()
                .orElse(all.getFirst());
        left.setValue(shown);
        right.setValue(all.stream().filter(s -> !s.equals(shown)).findFirst().orElse(shown));
    }

    /** Another plan's scenarios can be chosen, too; the first of them is. */
    void add(List<Side> more) {
        problem.setText("");
        left.getItems().addAll(more);
        right.getItems().addAll(more);
        right.setValue(more.getFirst());
    }

    void tell(String text) {
        problem.setText(text);
    }

    private void changed() {
        Side one = left.getValue();
        Side other = right.getValue();
        if (one != null && other != null) {
            compute.of(one, other, this);
        }
    }

    void show(Compared compared) {
        GridPane steps = columns();
        steps.add(side(compared.left()), 0, 0);
        steps.add(side(compared.right()), 1, 0);
        result.getChildren()
                .setAll(steps, Ui.sectionTitle(texts.get("compare.differences")), differences(compared));
    }

    private VBox side(Previewed previewed) {
        StepTexts words = new StepTexts(texts, previewed.plan(), previewed.planned());
        VBox box = new VBox(4);
        if (previewed.preview().steps().isEmpty()) {
            box.getChildren().add(Ui.wrapping(texts.get("preview.noStep"), "muted"));
        }
        int number = 1;
        for (var step : previewed.preview().steps()) {
            box.getChildren()
                    .add(Ui.wrapping(number++ + ". " + step.step().map(words::title).orElse(""), "step-title"));
            words.sentences(step)
                    .forEach(s -> box.getChildren()
                            .add(Ui.wrapping("    " + s.text(), s.severity() == Severity.OUTAGE ? "broken" : "fine")));
        }
        for (var c : Expectations.check(previewed.plan(), previewed.preview())) {
            String text = Expectations.text(texts, c.expectation(), words.name(c.expectation().group()));
            box.getChildren()
                    .add(Ui.wrapping((c.holds() ? "\u2713 " : "\u2715 ") + text, c.holds() ? "holds" : "broken"));
        }
        return box;
    }

    private VBox differences(Compared compared) {
        VBox box = new VBox();
        StepTexts words = new StepTexts(texts, compared.left().plan(), compared.left().planned());
        Comparison comparison = compared.comparison();
        comparison.rows().stream().limit(MOST_ROWS).forEach(row -> {
            GridPane line = columns();
            line.getStyleClass().add("why-row");
            line.add(end(words.name(row.group()), row.left()), 0, 0);
            line.add(end("", row.right()), 1, 0);
            box.getChildren().add(line);
        });
        box.getChildren().add(Ui.wrapping(texts.count("compare.same", comparison.same()), "muted", "small"));
        return box;
    }

    private HBox end(String name, Optional<Comparison.End> end) {
        String text = end.map(this::text).orElseGet(() -> texts.get("compare.absent"));
        Label label = Ui.wrapping(text, end.filter(e -> !e.good()).isPresent() ? "broken" : "fine");
        HBox box = new HBox(10, label);
        if (!name.isEmpty()) {
            Label group = Ui.label(name, "why-client");
            group.setPrefWidth(150);
            group.setMinWidth(110);
            box.getChildren().addFirst(group);
        }
        return box;
    }

    private String text(Comparison.End end) {
        String where = texts.list(end.clients());
        String missing = end.missing() == 0 ? "" : texts.count("compare.waits", end.missing());
        String cut = end.cutOff().isEmpty() ? "" : texts.get("compare.cutOff", texts.list(end.cutOff()));
        return String.join(" \u00b7 ", List.of(where, missing, cut).stream().filter(t -> !t.isEmpty()).toList());
    }

    private static GridPane columns() {
        GridPane grid = new GridPane(24, 4);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        return grid;
    }

    private static final class NameCell extends ListCell<Side> {
        @Override
        protected void updateItem(Side side, boolean empty) {
            super.updateItem(side, empty);
            setText(empty || side == null ? null : side.name());
        }
    }
}
