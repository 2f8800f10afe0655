package io.lanekeeper.ui.jobfile;

import io.lanekeeper.handover.ClusterFile;
import io.lanekeeper.handover.JobImport;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Sheets;
import io.lanekeeper.ui.sheet.WaitSheet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the plan's cluster about job files: to complete one, to give back the original one. FX thread only. */
public final class NomadQuestions {
    private final DocumentModel model;
    private final Background background;
    private final Sheets sheets;
    private final Supplier<Connection> connection;
    private final Consumer<Throwable> onBug;
    private final Texts texts;

    /**
     * @param connection to the cluster that the plan came from
     * @param onBug gets what a question threw; it never should
     */
    public NomadQuestions(DocumentModel model, Background background, Sheets sheets, Supplier<Connection> connection,
            Consumer<Throwable> onBug, Texts texts) {
        this.model = model;
        this.background = background;
        this.sheets = sheets;
        this.connection = connection;
        this.onBug = onBug;
        this.texts = texts;
    }

    /**
     * Has Nomad evaluate what could not be evaluated here.
     *
     * @param then is run when it has
     */
    void complete(JobKey key, Consumer<JobKey> then) {
        model.plan().job(key).flatMap(j -> j.source().file()).ifPresent(file -> {
            if (JobImport.again(file, file.variables()) instanceof JobImport.Read read) {
                ask(key, "undo.completed",
                        (client, cancel) -> ClusterFile.completed(read.file(), client, version(), cancel),
                        then);
            }
        });
    }

    /**
     * Gets the file that a pulled job was registered from.
     *
     * @param then is run when it is in the plan
     */
    public void original(JobKey key, Consumer<JobKey> then) {
        model.plan()
                .job(key)
                .ifPresent(job -> ask(key, "undo.original",
                        (client, cancel) -> ClusterFile.original(job.base(), client, version(), cancel), then));
    }

    /** Whether the plan's Nomad may have the original file of a job: it was pulled, and has none in the plan. */
    public static boolean mayHaveOriginal(Plan plan, PlanJob job) {
        return job.base().modifyIndex() != 0 && job.source().file().isEmpty()
                && plan.cluster().version().atLeast(1, 6, 0) && !plan.cluster().address().isEmpty();
    }

    private NomadVersion version() {
        return model.plan().cluster().version();
    }

    private void ask(JobKey key, String what, BiFunction<NomadClient, CancelToken, ClusterFile> question,
            Consumer<JobKey> then) {
        CancelToken cancel = new CancelToken();
        Connection to = connection.get();
        WaitSheet.show(sheets, texts.get("jobfile.asking"), to.address(), cancel::cancel, texts);
        background.run("job-file", () -> ClusterFile.ask(to, client -> question.apply(client, cancel)), answer -> {
            sheets.close();
            if (!cancel.isCancelled()) {
                take(key, what, answer, then);
            }
        }, e -> {
            sheets.close();
            onBug.accept(e);
        });
    }

    private void take(JobKey key, String what, ClusterFile answer, Consumer<JobKey> then) {
        switch (answer) {
            case ClusterFile.Ready(var file) -> {
                model.change(what, List.of(file.name()), p -> new JobImport.Read(file).into(p, key));
                then.accept(key);
            }
            case ClusterFile.None() -> sheets.tell(texts, texts.get("jobfile.title"), texts.get("jobfile.none"));
            case ClusterFile.Unreadable(var failure) -> sheets.tell(texts, texts.get("import.failed"),
                    failure.where() + "\n" + texts.get(failure.textKey(), failure.arguments()));
            case ClusterFile.Failed(var failure) -> sheets.tell(texts, texts.get("jobfile.title"), said(failure));
        }
    }

    /** What the parser says of a file is the answer itself. */
    private String said(NomadFailure failure) {
        return failure instanceof NomadFailure.ServerError e && e.status() == 400
                ? texts.get("jobfile.parser", e.serverText())
                : texts.get(failure.textKey(), failure.textArguments());
    }
}
