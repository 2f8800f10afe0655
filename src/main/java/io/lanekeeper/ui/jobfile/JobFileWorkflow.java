package io.lanekeeper.ui.jobfile;

import io.lanekeeper.handover.FileReport;
import io.lanekeeper.handover.JobFilesRead;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes job files into the plan and says what there is to say about them. FX thread only. */
public final class JobFileWorkflow {
    private final DocumentModel model;
    private final Background background;
    private final FileDialogs dialogs;
    private final Sheets sheets;
    private final Notices notices;
    private final ImportedFiles files;
    private final Consumer<Throwable> onBug;
    private final Texts texts;
    private final JobFileSheet sheet;

    /** What the workflow shows things with. */
    public record Screen(Background background, FileDialogs dialogs, Sheets sheets, Notices notices, Texts texts) {}

    /**
     * @param nomad what a connected Nomad can do about job files
     * @param onBug gets what a computation threw; it never should
     */
    public JobFileWorkflow(DocumentModel model, Screen screen, ImportedFiles files, NomadQuestions nomad,
            Consumer<Throwable> onBug) {
        this.model = model;
        this.background = screen.background();
        this.dialogs = screen.dialogs();
        this.sheets = screen.sheets();
        this.notices = screen.notices();
        this.texts = screen.texts();
        this.files = files;
        this.onBug = onBug;
        this.sheet = new JobFileSheet(sheets, texts, job -> nomad.complete(job, this::show),
                job -> new VariablesSheet(background, sheets, dialogs, texts).ask(model, job, () -> show(job)));
    }

    /** Lets the user choose job files and takes them into the plan. */
    public void importJobs() {
        importJobs(dialogs.openJobs());
    }

    /** Takes job files into the plan; a job that was pulled gets its file, another becomes a job of the plan. */
    public void importJobs(List<Path> paths) {
        if (!paths.isEmpty()) {
            background.run("import", () -> JobFilesRead.of(paths), read -> {
                for (int i = 0; i < read.imports().size(); i++) {
                    if (read.imports().get(i) instanceof JobImport.Read one) {
                        files.remember(one.key(), read.paths().get(i));
                    }
                }
                take(read.imports());
            }, onBug);
        }
    }

    /** Where files were imported from. */
    public Map<JobKey, Path> paths() {
        return files.paths();
    }

    /** Takes files that were read once more. */
    public void takeAgain(List<JobImport.Read> again) {
        Plan plan = model.plan();
        for (JobImport.Read one : again) {
            plan = one.into(plan);
        }
        Plan after = plan;
        model.change("undo.imported", List.of(texts.list(again.stream().map(JobImport.Read::fileName).toList())),
                p -> after);
    }

    private void take(List<? extends JobImport> imports) {
        List<JobImport.Failed> failed = new ArrayList<>();
        List<JobImport.Read> taken = new ArrayList<>();
        Plan plan = model.plan();
        for (JobImport one : imports) {
            switch (one) {
                case JobImport.Read read -> {
                    plan = read.into(plan);
                    taken.add(read);
                }
                case JobImport.Failed f -> failed.add(f);
            }
        }
        if (!taken.isEmpty()) {
            String names = texts.list(taken.stream().map(JobImport.Read::fileName).toList());
            Plan after = plan;
            model.change("undo.imported", List.of(names), p -> after);
            notices.say(texts.get("import.done", names));
        }
        if (imports.isEmpty()) {
            sheets.tell(texts, texts.get("import.failed"), texts.get("import.onlyVariables"));
        } else {
            tell(taken.stream().map(JobImport.Read::key).toList(), failed);
        }
    }

    /** Speaks up only where there is something to look at. */
    private void tell(List<JobKey> taken, List<JobImport.Failed> failed) {
        Plan plan = model.plan();
        background.run("job-files", () -> reports(plan, taken).stream().filter(FileReport::remarkable).toList(),
                remarkable -> {
                    if (!remarkable.isEmpty() || !failed.isEmpty()) {
                        sheet.show(remarkable, failed);
                    }
                }, onBug);
    }

    /** Shows what there is to say of a job's file. */
    public void show(JobKey job) {
        Plan plan = model.plan();
        background.run("job-file", () -> reports(plan, List.of(job)), found -> sheet.show(found, List.of()), onBug);
    }

    private static List<FileReport> reports(Plan plan, List<JobKey> jobs) {
        return jobs.stream()
                .map(plan::job)
                .flatMap(Optional::stream)
                .map(FileReport::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
