package io.lanekeeper.ui.jobfile;

import io.lanekeeper.handover.FileReport;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.jobspec.VariableFile;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.wire.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Asks for the values of a job file's variables that have none. They stay in memory and get into no plan file. */
final class VariablesSheet {
    private final Background background;
    private final Sheets sheets;
    private final FileDialogs dialogs;
    private final Texts texts;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Label problem = Ui.wrapping("", "problem");

    VariablesSheet(Background background, Sheets sheets, FileDialogs dialogs, Texts texts) {
        this.background = background;
        this.sheets = sheets;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /**
     * Asks; the plan gets the file with the values.
     *
     * @param then is run afterwards
     */
    void ask(DocumentModel model, JobKey key, Runnable then) {
        PlanJob job = model.plan().job(key).orElseThrow();
        FileReport report = FileReport.of(job).orElseThrow();
        GridPane grid = new GridPane(12, 8);
        for (String name : report.wanting()) {
            TextField field = Secrets.isSecretKey(name) ? new PasswordField() : new TextField();
            field.setPrefWidth(320);
            field.setId("variable-" + name);
            field.setAccessibleText(name);
            fields.put(name, field);
            grid.addRow(grid.getRowCount(), Ui.firm(name, "code"), field);
        }
        Button fromFile = Ui.button(texts.get("jobfile.values.file"), this::fromFile);
        fromFile.setId("variables-file");
        Button ok = sheets.choice(texts.get("sheet.ok"), "variables-ok", () -> {
            Map<String, String> values = new HashMap<>(FileReport.variables(job));
            fields.forEach((name, field) -> values.put(name, field.getText()));
            job.source().file().map(file -> JobImport.again(file, values)).ifPresent(read -> {
                if (read instanceof JobImport.Read again) {
                    model.change("undo.values", List.of(again.fileName()), p -> again.into(p, key));
                }
            });
            then.run();
        });
        ok.setDefaultButton(true);
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "variables-cancel", then);
        cancel.setCancelButton(true);
        sheets.show(texts.get("jobfile.values.title", report.fileName()),
                new VBox(12, Sheets.body(texts.get("jobfile.values.hint")), grid, problem),
                List.of(fromFile, cancel, ok));
        fields.values().stream().findFirst().ifPresent(TextField::requestFocus);
    }

    private void fromFile() {
        for (Path path : dialogs.openJobs()) {
            background.run("values", () -> VariableFile.read(Files.readString(path)), values -> {
                fields.forEach((name, field) -> field.setText(values.getOrDefault(name, field.getText())));
                problem.setText(fields.keySet().stream().anyMatch(values::containsKey) ? ""
                        : texts.get("jobfile.values.nothing", path.toString()));
            }, e -> problem.setText(texts.get("import.unreadable", path.toString(), String.valueOf(e.getMessage()))));
        }
    }
}
