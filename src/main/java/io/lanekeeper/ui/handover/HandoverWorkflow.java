package io.lanekeeper.ui.handover;

import io.lanekeeper.files.AtomicFile;
import io.lanekeeper.files.FileFailure;
import io.lanekeeper.handover.HandOver;
import io.lanekeeper.handover.HandOvers;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.file.FileDialogs;
import io.lanekeeper.ui.jobfile.ImportedFiles;
import io.lanekeeper.ui.jobfile.JobFileWorkflow;
import io.lanekeeper.ui.jobfile.NomadQuestions;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Handing changed jobs over: diff and file, to be copied or saved. FX thread only. */
public final class HandoverWorkflow {
    private final DocumentModel model;
    private final Background background;
    private final FileDialogs dialogs;
    private final Sheets sheets;
    private final Notices notices;
    private final Texts texts;
    private final JobFileWorkflow jobFiles;
    private final NomadQuestions nomad;

    /**
     * @param jobFiles knows where job files came from
     * @param nomad gives back original job files
     */
    public HandoverWorkflow(DocumentModel model, JobFileWorkflow.Screen screen, JobFileWorkflow jobFiles,
            NomadQuestions nomad) {
        this.model = model;
        this.background = screen.background();
        this.dialogs = screen.dialogs();
        this.sheets = screen.sheets();
        this.notices = screen.notices();
        this.texts = screen.texts();
        this.jobFiles = jobFiles;
        this.nomad = nomad;
    }

    /** Shows the changed jobs. */
    public void show() {
        Plan plan = model.plan();
        Map<JobKey, Path> paths = jobFiles.paths();
        background.run("hand-over", () -> Offer.of(plan, paths, texts), offer -> {
            if (offer.changedOnDisk().isEmpty()) {
                show(offer);
            } else {
                askToReadAgain(offer);
            }
        }, this::bug);
    }

    private void askToReadAgain(Offer offer) {
        String names = texts.list(offer.changedOnDisk().stream().map(JobImport.Read::fileName).toList());
        Button again = sheets.choice(texts.get("handover.stale.again"), "handover-again", () -> {
            jobFiles.takeAgain(offer.changedOnDisk());
            show();
        });
        Button keep = sheets.choice(texts.get("handover.stale.keep"), "handover-keep", () -> show(offer));
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "handover-cancel", () -> {});
        again.setDefaultButton(true);
        cancel.setCancelButton(true);
        sheets.show(texts.get("handover.stale.title"), Sheets.body(texts.get("handover.stale.text", names)),
                List.of(cancel, keep, again));
    }

    private record Offer(List<HandoverItem> items, List<String> problems, List<JobImport.Read> changedOnDisk) {
        static Offer of(Plan plan, Map<JobKey, Path> paths, Texts texts) {
            HandoverItems made = HandoverItems.of(plan, texts);
            return new Offer(made.items(), made.problems(),
                    ImportedFiles.changedOnDisk(HandOvers.changed(plan), paths));
        }
    }

    private void show(Offer offer) {
        List<HandoverItem> items = offer.items();
        if (items.isEmpty()) {
            sheets.tell(texts, texts.get("handover.title"), offer.problems().isEmpty() ? texts.get("handover.nothing")
                    : String.join("\n\n", offer.problems()));
            return;
        }
        offer.problems().forEach(notices::say);
        HandoverForm form = new HandoverForm(items, texts);
        Button copyDiff = Ui.button(texts.get("handover.copyDiff"),
                () -> copy(String.join("\n", form.handOver().diff()) + "\n"));
        Button copy = Ui.button(texts.get("handover.copy"), () -> copy(form.handOver().after()));
        Button save = Ui.button(texts.get("handover.save"), () -> save(form.handOver()), "accent");
        copyDiff.setId("handover-copy-diff");
        copy.setId("handover-copy");
        save.setId("handover-save");
        copy.disableProperty().bind(form.incompleteProperty());
        save.disableProperty().bind(form.incompleteProperty());
        Button original = sheets.choice(texts.get("handover.original"), "handover-original",
                () -> nomad.original(form.handOver().job(), job -> show()));
        original.visibleProperty().bind(form.originalProperty());
        original.managedProperty().bind(form.originalProperty());
        Button close = sheets.choice(texts.get("notice.close"), "handover-close", () -> {});
        close.setCancelButton(true);
        sheets.show(texts.get("handover.title"), form, List.of(original, close, copyDiff, copy, save));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(texts.get("handover.copied"));
    }

    /** The system's dialog asks before it names a file that exists. */
    private void save(HandOver handOver) {
        byte[] bytes = handOver.after().getBytes(StandardCharsets.UTF_8);
        dialogs.saveJob(handOver.fileName())
                .ifPresent(file -> background.run("save-job", () -> AtomicFile.of(file).write(bytes),
                        failure -> failure.ifPresentOrElse(this::notSaved,
                                () -> notices.say(texts.get("file.saved", file.toString()))),
                        this::bug));
    }

    private void notSaved(FileFailure failure) {
        sheets.tell(texts, texts.get("file.notSaved.job"), texts.get(failure.textKey(), failure.textArguments()));
    }

    private void bug(Throwable e) {
        sheets.tell(texts, texts.get("bug.title"), texts.get("bug.text", e.getClass().getSimpleName()));
    }
}
