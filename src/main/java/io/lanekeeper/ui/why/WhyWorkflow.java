package io.lanekeeper.ui.why;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.NomadWords;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.why.Why;
import io.lanekeeper.scheduling.why.WhyTable;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;

/** Makes the table for a group, as things are after the step that is shown, and shows it. FX thread only. */
public final class WhyWorkflow {
    private final DocumentModel model;
    private final Background background;
    private final Sheets sheets;
    private final Consumer<Throwable> onBug;
    private final Texts texts;

    /**
     * @param onBug gets what the computation threw; it never should
     */
    public WhyWorkflow(DocumentModel model, Background background, Sheets sheets, Consumer<Throwable> onBug,
            Texts texts) {
        this.model = model;
        this.background = background;
        this.sheets = sheets;
        this.onBug = onBug;
        this.texts = texts;
    }

    public void show(GroupKey group) {
        Frame frame = model.frame();
        Plan shown = frame.shownPlan();
        background.run("why", () -> Why.of(Previewed.input(shown, shown.planned(), Previewed.SEED), group),
                table -> table.ifPresent(t -> show(frame, t)), onBug);
    }

    private void show(Frame frame, WhyTable table) {
        List<String> nomad = frame.state()
                .unplaced(table.group())
                .map(u -> NomadWords.of(u.nomad()))
                .orElse(List.of());
        Button close = sheets.choice(texts.get("notice.close"), "why-close", () -> {});
        close.setCancelButton(true);
        close.setDefaultButton(true);
        String step = frame.step() == 0 ? texts.get("why.now") : texts.get("why.after", frame.step());
        sheets.show(texts.get("why.title", table.group().group(), table.group().job().id(), step),
                new WhyView(table, new Standing(frame, table.group()), nomad, new WhyTexts(texts, name(frame))),
                List.of(close));
    }

    private static UnaryOperator<String> name(Frame frame) {
        return id -> Optional.ofNullable(frame.state().nodes().get(id)).map(n -> n.name()).orElse(id);
    }
}
