package io.lanekeeper.ui.shell;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.jobs.JobsState;
import io.lanekeeper.ui.survival.SurvivalModel;
import java.util.function.Consumer;

/** Brings frames into the main view: what takes long is made off the FX thread first. FX thread only. */
final class FramePresenter {
    private final MainView view;
    private final Texts texts;
    private final Latest making;
    private final SurvivalModel survival;

    FramePresenter(MainView view, Background background, Consumer<Exception> onBug, Texts texts) {
        this.view = view;
        this.texts = texts;
        making = new Latest(background, "contents", onBug);
        survival = new SurvivalModel(background, onBug);
    }

    void show(Frame frame) {
        view.show(frame);
        String filter = view.jobs().filter();
        JobsState jobs = view.jobs().state();
        if (Contents.quick(frame)) {
            making.forget();
            view.show(Contents.of(frame, filter, jobs, texts));
        } else {
            making.run(() -> Contents.of(frame, filter, jobs, texts), view::show);
        }
        survival.compute(frame, report -> {
            view.preview().showSurvival(report, frame);
            SurvivalModel.mark(view.board(), frame, report);
        });
    }
}
