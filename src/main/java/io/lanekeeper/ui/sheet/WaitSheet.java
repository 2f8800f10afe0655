package io.lanekeeper.ui.sheet;

import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** A sheet for the time that something takes: how far it is, and a button that stops it. FX thread only. */
public final class WaitSheet {
    private final ProgressBar bar = new ProgressBar();
    private final Label what;

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
}
