package io.lanekeeper.ui.clients;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The labels and means of a client, to be filled in. */
final class ClientForm extends VBox {
    private final Texts texts;
    private final GridPane grid = new GridPane(12, 8);
    private final TextField name;
    private final TextField datacenter;
    private final TextField nodeClass;
    private final TextField pool;
    private final TextArea meta = new TextArea();
    private final TextField drivers;
    private final TextField cpu;
    private final TextField memory;
    private final TextField disk;
    private final Label problems = Ui.wrapping("", "problem");

    /**
     * @param labelsOnly the client exists: its name and its means are the cluster's
     */
    ClientForm(ClientDraft draft, boolean labelsOnly, Texts texts) {
        super(12);
        this.texts = texts;
        setPrefWidth(460);
        setId("client-form");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        labels.setMinWidth(110);
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        name = field("name", draft.name());
        datacenter = field("datacenter", draft.datacenter());
        nodeClass = field("class", draft.nodeClass());
        pool = field("pool", draft.pool());
        meta.setText(draft.meta());
        meta.setPrefRowCount(3);
        row("meta", meta);
        drivers = field("drivers", draft.drivers());
        cpu = field("cpu", draft.cpu());
        memory = field("memory", draft.memory());
        disk = field("disk", draft.disk());
        for (TextInputControl fixed : List.of(name, drivers, cpu, memory, disk)) {
            fixed.setDisable(labelsOnly);
        }
        problems.managedProperty().bind(problems.textProperty().isNotEmpty());
        getChildren().addAll(grid, problems);
    }

    private TextField field(String what, String text) {
        TextField field = new TextField(text);
        row(what, field);
        return field;
    }

    private void row(String what, Node field) {
        Label label = Ui.label(texts.get("client.field." + what), "muted");
        label.setLabelFor(field);
        field.setId("client-" + what);
        field.setAccessibleText(label.getText());
        grid.addRow(grid.getRowCount(), label, field);
    }

    void focusFirst() {
        (name.isDisabled() ? datacenter : name).requestFocus();
    }

    ClientDraft draft() {
        return new ClientDraft(name.getText(), datacenter.getText(), nodeClass.getText(), pool.getText(),
                meta.getText(), drivers.getText(), cpu.getText(), memory.getText(), disk.getText());
    }

    /** Shows what is wrong; tells whether nothing is. */
    boolean accepts(List<String> takenNames) {
        List<ClientDraft.Problem> wrong = draft().problems(takenNames);
        problems.setText(wrong.stream()
                .map(p -> texts.get(p.key(), p.about()))
                .collect(Collectors.joining("\n")));
        return wrong.isEmpty();
    }
}
