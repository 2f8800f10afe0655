package io.lanekeeper.ui.shell;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.board.BoardModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.jobs.JobsState;
import io.lanekeeper.ui.jobs.TrayModel;
import io.lanekeeper.ui.preview.PreviewModel;
import io.lanekeeper.ui.survival.SurvivalModel;
import io.lanekeeper.ui.survival.SurvivalModel.Survived;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings frames into what the screens show: what takes long is made off the FX thread first. FX thread only. */
final class FramePresenter {
    private final Models models;
    private final Consumer<Contents> onContents;
    private final Runnable onPending;
    private final Texts texts;
    private final Latest making;
    private final SurvivalModel survival;

    /** What the screens around a frame show. */
    record Models(BoardModel board, TrayModel tray, PreviewModel preview) {}

    /**
     * @param onContents is told what has been made of a frame, when tray and preview show it
     * @param onPending is run when that takes a while
     * @param onBug gets what making it threw; it never should
     */
    FramePresenter(Models models, Consumer<Contents> onContents, Runnable onPending, Background background,
            Consumer<Throwable> onBug, Texts texts) {
        this.models = models;
        this.onPending = onPending;
        this.onContents = onContents;
        this.texts = texts;
        making = new Latest(background, "contents", onBug);
        survival = new SurvivalModel(background, onBug);
        survival.survivedProperty().addListener((o, was, is) -> showSurvived(is));
    }

    void show(Frame frame) {
        models.board().show(frame);
        String filter = models.tray().filter();
        JobsState jobs = models.tray().state();
        if (Contents.size(frame) > Latest.AT_ONCE) {
            onPending.run();
        }
        making.runSized(Contents.size(frame), () -> Contents.of(frame, filter, jobs, texts), this::show);
        survival.compute(frame);
    }

    private void show(Contents contents) {
        models.tray().show(contents.jobs());
        models.preview().show(contents.preview());
        onContents.accept(contents);
    }

    private void showSurvived(Optional<Survived> survived) {
        models.preview().showSurvived(survived);
        models.board().showBadges(survived.map(Survived::badges).orElse(Map.of()));
        models.board().showLosses(survived.map(s -> s.losses(texts)).orElse(Map.of()));
    }
}
