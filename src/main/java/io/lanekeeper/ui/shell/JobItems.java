package io.lanekeeper.ui.shell;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.jobfile.JobFileWorkflow;
import io.lanekeeper.ui.jobfile.NomadQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;

/** What a job's menu offers: its file, its page in Nomad. */
final class JobItems {
    private final DocumentModel model;
    private final JobFileWorkflow files;
    private final NomadQuestions nomad;
    private final Consumer<String> browse;
    private final Texts texts;

    JobItems(DocumentModel model, JobFileWorkflow files, NomadQuestions nomad, Consumer<String> browse, Texts texts) {
        this.model = model;
        this.files = files;
        this.nomad = nomad;
        this.browse = browse;
        this.texts = texts;
    }

    List<MenuItem> of(JobKey key) {
        Plan plan = model.plan();
        List<MenuItem> items = new ArrayList<>();
        plan.job(key).ifPresent(job -> {
            job.source()
                    .file()
                    .ifPresent(file -> items.add(item(texts.get("jobs.menu.file", file.name()),
                            () -> files.show(key))));
            if (NomadQuestions.mayHaveOriginal(plan, job)) {
                items.add(item(texts.get("jobs.menu.original"), () -> nomad.original(key, files::show)));
            }
            if (job.source().file().isEmpty()) {
                items.add(item(texts.get("jobs.menu.import"), files::importJobs));
            }
        });
        page(key).ifPresent(open -> items.add(item(texts.get("board.menu.open"), open)));
        return items;
    }

    /** Opens the job's page in Nomad; empty for a job that is not in the cluster. */
    Optional<Runnable> page(JobKey key) {
        Plan plan = model.plan();
        return plan.job(key)
                .filter(job -> job.base().modifyIndex() != 0)
                .flatMap(job -> NomadPages.job(plan.cluster(), key))
                .map(page -> () -> browse.accept(page));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
