package io.lanekeeper.ui.handover;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.code.CodeView;
import io.lanekeeper.ui.common.Ui;
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
        job.getItems().setAll(items.stream().map(i -> i.handOver().fileName()).toList());
        job.getSelectionModel().select(0);
        job.setAccessibleText(texts.get("handover.job"));
        job.setId("handover-job");
        ToggleGroup group = new ToggleGroup();
        diff = toggle(texts.get("handover.diff"), group, "handover-diff");
        plan = toggle(texts.get("handover.plan"), group, "handover-plan");
        Ui.named(plan, texts.get("handover.plan.hint"));
        file = toggle(texts.get("handover.file"), group, "handover-file");
        diff.setSelected(true);
        job.valueProperty().addListener((o, was, is) -> show());
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
        getChildren().addAll(top, code, remark);
        show();
    }

    private static ToggleButton toggle(String text, ToggleGroup group, String id) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setId(id);
        return button;
    }

    HandoverItem shown() {
        return items.get(Math.max(0, job.getSelectionModel().getSelectedIndex()));
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
        HandoverItem item = shown();
        original.set(item.original());
        List<String> lines = diff.isSelected() ? item.handOver().diff()
                : plan.isSelected() ? item.handOver().plan() : item.handOver().shown();
        code.getChildren().setAll(new CodeView(lines, !file.isSelected(), item.handOver().fileName()));
        incomplete.set(!item.handOver().complete());
        String text = item.handOver().complete() ? item.remark() : texts.get("handover.incomplete");
        remark.setText(text);
        remark.setVisible(!text.isEmpty());
        remark.setManaged(!text.isEmpty());
    }
}
