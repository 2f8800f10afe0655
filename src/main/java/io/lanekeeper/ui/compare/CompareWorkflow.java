package io.lanekeeper.ui.compare;

import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.report.Comparison;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.sheet.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;

/** Puts two scenarios of the plan, or one of another plan, side by side. FX thread only; computes off it. */
public final class CompareWorkflow {
    private final DocumentModel model;
    private final Background background;
    private final Supplier<Optional<Path>> otherPlan;
    private final Sheets sheets;
    private final Texts texts;

    /**
     * @param otherPlan lets the user choose a plan file
     */
    public CompareWorkflow(DocumentModel model, Background background, Supplier<Optional<Path>> otherPlan,
            Sheets sheets, Texts texts) {
        this.model = model;
        this.background = background;
        this.otherPlan = otherPlan;
        this.sheets = sheets;
        this.texts = texts;
    }

    public void show() {
        List<Side> sides = new ArrayList<>(sides(model.plan(), ""));
        CompareView view = new CompareView(sides, this::compute, this::choosePlan, texts);
        Button close = sheets.choice(texts.get("notice.close"), "compare-close", () -> {});
        close.setCancelButton(true);
        close.setDefaultButton(true);
        sheets.show(texts.get("compare.title"), view, List.of(close));
        view.begin(model.plan().currentScenario().name());
    }

    private List<Side> sides(Plan plan, String prefix) {
        return plan.scenarios()
                .stream()
                .map(s -> new Side(prefix + name(s), plan.withScenarios(plan.scenarios(), s.name())))
                .toList();
    }

    private String name(Scenario scenario) {
        return scenario.name().isEmpty() ? texts.get("scenario.first") : scenario.name();
    }

    private void compute(Side left, Side right, CompareView view) {
        background.run("compare", () -> {
            Previewed one = Previewed.of(left.plan(), Previewed.SEED);
            Previewed other = Previewed.of(right.plan(), Previewed.SEED);
            return new Compared(one, other, Comparison.of(one, other));
        }, view::show, this::bug);
    }

    private void choosePlan(CompareView view) {
        otherPlan.get().ifPresent(file -> background.run("open", () -> PlanFile.read(file), opened -> {
            switch (opened) {
                case PlanFile.Opened.Ok ok -> view.add(sides(ok.plan(), file.getFileName() + " \u00b7 "));
                case PlanFile.Opened.Failed failed -> view.tell(
                        texts.get(failed.failure().textKey(), failed.failure().textArguments()));
            }
        }, this::bug));
    }

    private void bug(Throwable e) {
        sheets.tell(texts, texts.get("bug.title"), texts.get("bug.text", e.getClass().getSimpleName()));
    }

    /** One of two: a plan with the scenario that is meant shown. */
    record Side(String name, Plan plan) {}

    /** Both previews and how they differ. */
    record Compared(Previewed left, Previewed right, Comparison comparison) {}
}
