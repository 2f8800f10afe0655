package io.lanekeeper.ui.survival;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.survival.Survival;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.scheduling.survival.SurvivalReport.OffTogether;
import io.lanekeeper.scheduling.survival.SurvivalWatch;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/**
 * Shows everything that the state on the board survives; pairs are looked at when they are asked for. FX thread only.
 */
public final class SurvivalWorkflow {
    private final DocumentModel model;
    private final Background background;
    private final Sheets sheets;
    private final Consumer<Throwable> onBug;
    private final Texts texts;

    /**
     * @param onBug gets what the computation threw; it never should
     */
    public SurvivalWorkflow(DocumentModel model, Background background, Sheets sheets, Consumer<Throwable> onBug,
            Texts texts) {
        this.model = model;
        this.background = background;
        this.sheets = sheets;
        this.onBug = onBug;
        this.texts = texts;
    }

    /** What is known of single losses, and which clients of each lane may be off at once. */
    record Known(SurvivalReport report, SortedMap<String, OffTogether> byLane) {}

    public void show() {
        Frame frame = model.frame();
        Plan plan = frame.shownPlan();
        SurvivalWords words = new SurvivalWords(texts,
                new StepTexts(texts, frame.previewed().plan(), frame.previewed().planned()));
        AtomicBoolean stopped = new AtomicBoolean();
        SurvivalSheet view = new SurvivalSheet(words, sheet -> pairs(plan, stopped, sheet));
        Button close = sheets.choice(texts.get("notice.close"), "survival-close", () -> stopped.set(true));
        close.setCancelButton(true);
        close.setDefaultButton(true);
        view.sceneProperty().addListener((o, was, is) -> stopped.compareAndSet(false, is == null && was != null));
        String step = frame.step() == 0 ? texts.get("why.now") : texts.get("why.after", frame.step());
        sheets.show(texts.get("survival.sheet", step), view, List.of(close));
        background.run("survival-sheet", () -> known(plan), view::show, onBug);
    }

    private static Known known(Plan plan) {
        PreviewInput input = Previewed.input(plan, plan.planned(), Previewed.SEED);
        SurvivalReport report = Survival.withoutPairs(input, plan.laneAttribute());
        TreeMap<String, OffTogether> byLane = new TreeMap<>();
        report.lanes()
                .keySet()
                .forEach(lane -> byLane.put(lane, Survival.offTogether(input, plan.laneAttribute(), lane)));
        return new Known(report, byLane);
    }

    /** Looks at pairs; called again, stops. */
    private void pairs(Plan plan, AtomicBoolean stopped, SurvivalSheet view) {
        if (view.looking()) {
            stopped.set(true);
            return;
        }
        stopped.set(false);
        view.progress(0);
        background.run("survival-pairs", () -> Survival.of(Previewed.input(plan, plan.planned(), Previewed.SEED), plan
                .laneAttribute(), new SurvivalWatch() {
                    @Override
                    public boolean cancelled() {
                        return stopped.get();
                    }

                    @Override
                    public void progress(long done, long all) {
                        background.onScreen(() -> view.progress(done / (double) all));
                    }
                }), view::showPairs, onBug);
    }
}
