package io.lanekeeper.ui.jobfile;

import io.lanekeeper.handover.FileReport;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.jobspec.Incomplete;
import io.lanekeeper.jobspec.Remark;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.code.CodeView;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What there is to say of job files: faults, what was not evaluated, how they differ from what runs. */
final class JobFileSheet {
    private static final int MOST = 8;
    private static final double WIDTH = 720;
    private static final double HIGHEST = 520;
    private static final double LINE = 20;

    private final Sheets sheets;
    private final Texts texts;
    private final Consumer<JobKey> onComplete;
    private final Consumer<JobKey> onValues;

    /**
     * @param onComplete has Nomad complete the job's file
     * @param onValues asks for values of variables
     */
    JobFileSheet(Sheets sheets, Texts texts, Consumer<JobKey> onComplete, Consumer<JobKey> onValues) {
        this.sheets = sheets;
        this.texts = texts;
        this.onComplete = onComplete;
        this.onValues = onValues;
    }

    void show(List<FileReport> reports, List<JobImport.Failed> failed) {
        VBox content = new VBox(20);
        failed.forEach(f -> content.getChildren().add(fault(f.fileName(), f.where(), f.textKey(), f.textArguments())));
        reports.forEach(r -> content.getChildren().add(section(r)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("sheet-scroll");
        scroll.setId("job-files");
        Button close = sheets.choice(texts.get("notice.close"), "job-files-close", () -> {});
        close.setCancelButton(true);
        close.setDefaultButton(true);
        sheets.show(texts.get(reports.isEmpty() ? "import.failed" : "jobfile.title"), scroll, List.of(close));
    }

    private Node section(FileReport report) {
        if (report.problem().isPresent()) {
            var problem = report.problem().get();
            return fault(report.fileName(), problem.where(), problem.textKey(), problem.arguments());
        }
        VBox section = new VBox(8, heading(report.fileName(), texts.get(
                report.inCluster() ? "jobfile.inCluster" : "jobfile.toRegister", report.job().id())));
        if (!report.warnings().isEmpty()) {
            section.getChildren().addAll(Ui.wrapping(texts.get("jobfile.warnings"), "problem"), warnings(report));
        }
        if (!report.incomplete().isEmpty()) {
            section.getChildren()
                    .addAll(Ui.wrapping(texts.get("jobfile.incomplete")), incomplete(report), ways(report));
        } else if (!report.differences().isEmpty()) {
            CodeView code = new CodeView(report.differences(), true, report.fileName());
            code.setPrefHeight(Math.min(300, 24 + LINE * report.differences().size()));
            code.setMinHeight(Math.min(160, 24 + LINE * report.differences().size()));
            section.getChildren().addAll(Ui.wrapping(texts.get("jobfile.differs")), code);
        } else if (report.inCluster()) {
            section.getChildren().add(Ui.wrapping(texts.get("jobfile.same"), "muted"));
        }
        return section;
    }

    private Node fault(String file, String where, String textKey, List<String> arguments) {
        Label text = Ui.wrapping(texts.get(textKey, arguments), "problem");
        return where.isEmpty() ? new VBox(6, heading(file, ""), text)
                : new VBox(6, heading(file, ""), Ui.label(where, "code"), text);
    }

    private static HBox heading(String file, String what) {
        HBox line = new HBox(8, Ui.firm(file, "job-name"), Ui.label(what, "muted"));
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private Node warnings(FileReport report) {
        GridPane grid = new GridPane(12, 4);
        for (Remark w : report.warnings()) {
            grid.addRow(grid.getRowCount(), place(w.line(), w.column()),
                    Ui.wrapping(texts.get(w.textKey(), w.arguments())));
        }
        return grid;
    }

    private static Label place(int line, int column) {
        return Ui.firm(line + ":" + column, "code", "muted");
    }

    private Node incomplete(FileReport report) {
        GridPane grid = new GridPane(12, 4);
        int row = 0;
        for (Incomplete i : report.incomplete().stream().limit(MOST).toList()) {
            Label source = Ui.label(i.source().lines().findFirst().orElse(""), "code");
            source.setMaxWidth(240);
            grid.addRow(row++, place(i.line(), i.column()), source,
                    Ui.wrapping(texts.get(i.textKey(), i.arguments()), "muted"));
        }
        if (report.incomplete().size() > MOST) {
            grid.add(Ui.label(texts.get("jobfile.more", report.incomplete().size() - MOST), "muted"), 1, row);
        }
        return grid;
    }

    private Node ways(FileReport report) {
        HBox ways = new HBox(8);
        if (!report.wanting().isEmpty()) {
            Button values = sheets.choice(texts.get("jobfile.values"), "job-file-values",
                    () -> onValues.accept(report.job()));
            ways.getChildren().add(values);
        }
        ways.getChildren()
                .add(sheets.choice(texts.get("jobfile.complete"), "job-file-complete",
                        () -> onComplete.accept(report.job())));
        return ways;
    }
}
