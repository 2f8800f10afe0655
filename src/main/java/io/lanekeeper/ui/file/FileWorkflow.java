package io.lanekeeper.ui.file;

import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanFailure;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.ui.sheet.WaitSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/** Opening and saving plans, and the question before changes are lost. FX thread only; files are read off it. */
public final class FileWorkflow {
    private static final String ENDING = ".laneplan";

    private final DocumentModel model;
    private final Background background;
    private final WaitSheet.Patient patient;
    private final FileDialogs dialogs;
    private final Sheets sheets;
    private final Notices notices;
    private final Consumer<Path> used;
    private final Texts texts;

    /**
     * @param used is told every file that was opened or saved
     */
    public FileWorkflow(DocumentModel model, Background background, FileDialogs dialogs, Sheets sheets,
            Notices notices, Consumer<Path> used, Texts texts) {
        this.model = model;
        this.background = background;
        this.patient = new WaitSheet.Patient(background, sheets, texts);
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.notices = notices;
        this.used = used;
        this.texts = texts;
    }

    /** Lets the user choose a plan and opens it. */
    public void open() {
        unlessUnsaved(() -> dialogs.openPlan().ifPresent(this::read));
    }

    /** Opens this plan; the open one stays when it cannot be read. */
    public void open(Path file) {
        unlessUnsaved(() -> read(file));
    }

    /** Shows a plan that is in no file. */
    public void show(Document document) {
        unlessUnsaved(() -> {
            notices.clear(); // it was about the plan before
            model.open(document);
        });
    }

    private void read(Path file) {
        String title = texts.get("file.opening", String.valueOf(file.getFileName()));
        patient.run(title, texts.get("file.opening.progress"), watch -> PlanFile.read(file, watched(watch)), opened -> {
            switch (opened) {
                case PlanFile.Opened.Ok ok -> {
                    model.open(Document.of(ok.plan(), Optional.of(file)));
                    notices.clear();
                    used.accept(file);
                }
                case PlanFile.Opened.Failed failed -> tell(failed.failure());
            }
        }, this::bug);
    }

    private static PlanFile.Watch watched(WaitSheet.Watch watch) {
        return new PlanFile.Watch() {
            @Override
            public boolean cancelled() {
                return watch.cancelled();
            }

            @Override
            public void progress(long done, long all) {
                watch.progress(done, all);
            }
        };
    }

    /** Saves to the plan's file, or asks for one. */
    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        askForFile().ifPresent(file -> write(file, () -> {}));
    }

    private void save(Runnable then) {
        model.document().file().or(this::askForFile).ifPresent(file -> write(file, then));
    }

    /** A name without an ending gets the one that plans have: else no double-click would open it. */
    private Optional<Path> askForFile() {
        return dialogs.savePlan(suggestedName())
                .map(file -> String.valueOf(file.getFileName()).contains(".") ? file
                        : file.resolveSibling(file.getFileName() + ENDING));
    }

    private void write(Path file, Runnable then) {
        Plan plan = model.plan();
        background.run("save", () -> PlanFile.write(file, plan), failure -> failure.ifPresentOrElse(this::tell, () -> {
            model.replace(d -> new Document(d.history(), Optional.of(file), plan));
            notices.say(texts.get("file.saved", file.toString()));
            used.accept(file);
            then.run();
        }), this::bug);
    }

    /** Runs the action at once, or after the user has said what becomes of unsaved changes. */
    public void unlessUnsaved(Runnable action) {
        if (!model.document().dirty()) {
            action.run();
            return;
        }
        Button save = sheets.choice(texts.get("file.unsaved.save"), "unsaved-save", () -> save(action));
        Button discard = sheets.choice(texts.get("file.unsaved.discard"), "unsaved-discard", action);
        Button cancel = sheets.choice(texts.get("sheet.cancel"), "unsaved-cancel", () -> {});
        save.setDefaultButton(true);
        cancel.setCancelButton(true);
        sheets.show(texts.get("file.unsaved.title"), Sheets.body(texts.get("file.unsaved.text")),
                List.of(cancel, discard, save));
    }

    private void tell(PlanFailure failure) {
        sheets.tell(texts, texts.get(failure instanceof PlanFailure.Unwritable ? "file.notSaved" : "file.notOpened"),
                texts.get(failure.textKey(), failure.textArguments()));
    }

    private void bug(Throwable e) {
        sheets.tell(texts, texts.get("bug.title"), texts.get("bug.text", e.getClass().getSimpleName()));
    }

    private String suggestedName() {
        return model.document().file().map(f -> String.valueOf(f.getFileName())).orElse("cluster.laneplan");
    }
}
