package io.lanekeeper.ui.file;

import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.control.Ui;
import io.lanekeeper.ui.sheet.Sheets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A plan that is being read; from half a second on a sheet says so and lets the user cancel it. FX thread only. */
final class Opening implements PlanFile.Watch {
    private static final Duration PATIENCE = Duration.millis(500);

    private final Background background;
    private final Sheets sheets;
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private boolean shown;

    Opening(Background background, Sheets sheets, Texts texts) {
        this.background = background;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** Reads; {@code done} hears nothing when the user cancels. */
    void read(Path file, Consumer<PlanFile.Opened> done, Consumer<Exception> failed) {
        patience.setOnFinished(e -> show(file));
        patience.playFromStart();
        background.run("open", () -> PlanFile.read(file, this), opened -> {
            if (!cancelled.get()) {
                hide();
                done.accept(opened);
            }
        }, e -> {
            hide();
            failed.accept(e);
        });
    }

    private void show(Path file) {
        shown = true;
        bar.setPrefWidth(480);
        bar.setAccessibleText(texts.get("file.opening.progress"));
        Label what = Ui.label(texts.get("file.opening.progress"), "muted");
        what.setId("open-progress");
        Button stop = sheets.choice(texts.get("sheet.cancel"), "open-cancel", () -> cancelled.set(true));
        stop.setCancelButton(true);
        sheets.show(texts.get("file.opening", String.valueOf(file.getFileName())), new VBox(8, bar, what),
                List.of(stop));
    }

    private void hide() {
        patience.stop();
        if (shown && !cancelled.get()) {
            sheets.close();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    @Override
    public void progress(long done, long all) {
        background.onScreen(() -> bar.setProgress(
                all == 0 || done >= all ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all));
    }
}
