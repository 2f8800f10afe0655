package io.lanekeeper.ui.sheet;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A sheet for the time that something takes: how far it is, and a button that stops it. FX thread only. */
public final class WaitSheet {
    private static final Duration PATIENCE = Duration.millis(500);

    private final ProgressBar bar = new ProgressBar();
    private final Label what;

    /** Work that can be waited for, done on a background thread. */
    public interface Work<T> {
        T call(Watch watch) throws Exception;
    }

    /** Whoever waits: is told how far the work is, and may stop it. Called on the thread that works. */
    public interface Watch {
        /** Whether to stop; what is answered then is of no use. */
        boolean cancelled();

        /**
         * So much is done.
         *
         * @param all how much there is; 0 when that is not known
         */
        void progress(long done, long all);
    }

    private WaitSheet(String what, Texts texts) {
        this.what = Ui.label(what, "muted");
        this.what.setId("wait-what");
        bar.setPrefWidth(480);
        bar.setAccessibleText(texts.get("wait.progress"));
    }

    /**
     * Shows the sheet; whoever does so closes it.
     *
     * @param what is going on
     * @param stop is run when the user does not want to wait any longer
     */
    public static WaitSheet show(Sheets sheets, String title, String what, Runnable stop, Texts texts) {
        WaitSheet sheet = new WaitSheet(what, texts);
        Button cancel = Ui.button(texts.get("sheet.cancel"), stop);
        cancel.setCancelButton(true);
        cancel.setId("wait-cancel");
        sheets.show(title, new VBox(8, sheet.bar, sheet.what), List.of(cancel));
        return sheet;
    }

    /**
     * Tells how far it is.
     *
     * @param all 0 when nobody knows
     */
    public void progress(String newWhat, int done, int all) {
        bar.setProgress(all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
        what.setText(newWhat);
    }

    /** Works in the background; from half a second on a sheet says so and lets the user stop it. */
    public static final class Patient {
        private final Background background;
        private final Sheets sheets;
        private final Texts texts;

        public Patient(Background background, Sheets sheets, Texts texts) {
            this.background = background;
            this.sheets = sheets;
            this.texts = texts;
        }

        /**
         * Starts the work.
         *
         * @param title of the sheet
         * @param what is going on
         * @param done gets the result; hears nothing when the user stops it
         * @param failed gets what the work threw
         */
        public <T> void run(String title, String what, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            Waiting waiting = new Waiting(title, what);
            background.run("wait", () -> work.call(waiting), result -> {
                if (waiting.over()) {
                    done.accept(result);
                }
            }, e -> {
                waiting.over();
                failed.accept(e);
            });
        }

        /** One piece of work, and its sheet once it is there. */
        private final class Waiting implements Watch {
            private final PauseTransition patience = new PauseTransition(PATIENCE);
            private final AtomicBoolean cancelled = new AtomicBoolean();
            private final String what;
            private volatile double progress = ProgressBar.INDETERMINATE_PROGRESS;
            private @Nullable WaitSheet sheet;

            Waiting(String title, String what) {
                this.what = what;
                patience.setOnFinished(e -> show(title));
                patience.playFromStart();
            }

            private void show(String title) {
                WaitSheet made = WaitSheet.show(sheets, title, what, this::stop, texts);
                made.bar.setProgress(progress);
                sheet = made;
            }

            private void stop() {
                cancelled.set(true);
                sheets.close();
            }

            /** Whether anybody still waits for the answer. */
            boolean over() {
                patience.stop();
                boolean wanted = !cancelled.get();
                if (sheet != null && wanted) {
                    sheets.close();
                }
                return wanted;
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }

            @Override
            public void progress(long done, long all) {
                progress = all == 0 || done >= all ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all;
                background.onScreen(() -> {
                    WaitSheet made = sheet;
                    if (made != null) {
                        made.bar.setProgress(progress);
                    }
                });
            }
        }
    }
}
