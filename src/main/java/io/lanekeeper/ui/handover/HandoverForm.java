package io.lanekeeper.ui.handover;

import io.lanekeeper.handover.HandOver;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.code.CodeView;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which changed job, as diff or as file. */
final class HandoverForm extends VBox {
    private final List<HandoverItem> items;
    private final Texts texts;
    private final ComboBox<String> job = new ComboBox<>();
    private final ComboBox<String> ways = new ComboBox<>();
    private final ToggleButton diff;
    private final ToggleButton plan;
    private final ToggleButton file;
    private final StackPane code = new StackPane();
    private final Label remark = Ui.wrapping("", "problem");
    private final ReadOnlyBooleanWrapper incomplete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper original = new ReadOnlyBooleanWrapper();

    HandoverForm(List<HandoverItem> items, Texts texts) {
        this.items = items;
        this.texts = texts;
        setSpacing(10);
        job.getItems().setAll(items.stream().map(i -> i.ways().getFirst().handOver().fileName()).toList());
        job.getSelectionModel().select(0);
        job.setAccessibleText(texts.get("handover.job"));
        job.setId("handover-job");
        ToggleGroup group = new ToggleGroup();
        diff = toggle(texts.get("handover.diff"), group, "handover-diff");
        plan = toggle(texts.get("handover.plan"), group, "handover-plan");
        Ui.named(plan, texts.get("handover.plan.hint"));
        file = toggle(texts.get("handover.file"), group, "handover-file");
        diff.setSelected(true);
        ways.setId("handover-way");
        ways.setAccessibleText(texts.get("handover.way"));
        ways.setMaxWidth(Double.MAX_VALUE);
        ways.valueProperty().addListener((o, was, is) -> show());
        job.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> choose());
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                was.setSelected(true);
            } else {
                show();
            }
        });
        code.setPrefSize(760, 420);
        code.setMinSize(400, 200);
        remark.setMaxWidth(760);
        HBox top = new HBox(8, job, Ui.spacer(), diff, plan, file);
        getChildren().addAll(top, remark, ways, code);
        choose();
    }

    private static ToggleButton toggle(String text, ToggleGroup group, String id) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setId(id);
        return button;
    }

    private HandoverItem item() {
        return items.get(Math.max(0, job.getSelectionModel().getSelectedIndex()));
    }

    /** The chosen job, done in the chosen way. */
    HandOver handOver() {
        return item().ways().get(Math.max(0, ways.getSelectionModel().getSelectedIndex())).handOver();
    }

    /** Another job: its ways, the first of them chosen. */
    private void choose() {
        HandoverItem item = item();
        ways.getItems().setAll(item.ways().stream().map(HandoverItem.Way::text).toList());
        ways.getSelectionModel().select(0);
        ways.setVisible(item.ways().size() > 1);
        ways.setManaged(item.ways().size() > 1);
        show();
    }

    /** Secrets are missing: nothing but the diff may leave the app. */
    ReadOnlyBooleanProperty incompleteProperty() {
        return incomplete.getReadOnlyProperty();
    }

    /** Nomad may have the file of the job that is shown as JSON. */
    ReadOnlyBooleanProperty originalProperty() {
        return original.getReadOnlyProperty();
    }

    private void show() {
        if (ways.getSelectionModel().isEmpty()) {
            return; // on the way from one job to another
        }
        HandOver handOver = handOver();
        original.set(item().original());
        List<String> lines = diff.isSelected() ? handOver.diff()
                : plan.isSelected() ? handOver.plan() : handOver.shown();
        code.getChildren().setAll(new CodeView(lines, !file.isSelected(), handOver.fileName()));
        incomplete.set(!handOver.complete());
        String text = handOver.complete() ? item().remark() : texts.get("handover.incomplete");
        remark.setText(text);
        remark.setVisible(!text.isEmpty());
        remark.setManaged(!text.isEmpty());
    }
}
