package io.lanekeeper.ui.survival;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.report.StepTexts;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.survival.Survival;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.document.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Finds out in the background what the state that is shown survives, every client and lane alone. FX thread only. */
public final class SurvivalModel {
    /** Beyond this it would keep a core busy for long with every click; the sheet does it when it is asked for. */
    private static final int MOST_CLIENTS = 1_500;

    /** Up to so many every pair is looked at as well: some milliseconds. */
    private static final int MOST_WITH_PAIRS = 200;

    private final Latest working;
    private final ReadOnlyObjectWrapper<Optional<Survived>> survived = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What the state of a frame survives. */
    public record Survived(Frame frame, SurvivalReport report) {
        /** What each lane survives, by its value. */
        public Map<String, LaneBadge> badges() {
            return LaneBadges.of(frame, report);
        }

        /** What breaks when a client goes, in a sentence, by its ID; clients that can go are left out. */
        public Map<String, String> losses(Texts texts) {
            SurvivalWords words = new SurvivalWords(texts,
                    new StepTexts(texts, frame.previewed().plan(), frame.previewed().planned()));
            Map<String, String> sentences = new HashMap<>();
            report.clients().forEach((id, lost) -> sentences.put(id, words.ifLost(lost)));
            return sentences;
        }
    }

    /**
     * @param onBug gets what the computation threw; it never should
     */
    public SurvivalModel(Background background, Consumer<Throwable> onBug) {
        this.working = new Latest(background, "survival", onBug);
    }

    /** What is known of the newest frame; of one of the same cluster until that is known, never of another cluster. */
    public ReadOnlyObjectProperty<Optional<Survived>> survivedProperty() {
        return survived.getReadOnlyProperty();
    }

    public Optional<Survived> survived() {
        return survived.get();
    }

    /** Computes for this frame. */
    public void compute(Frame frame) {
        if (survived.get().filter(s -> alike(s.frame(), frame)).isEmpty()) {
            survived.set(Optional.empty());
        }
        int clients = frame.previewed().plan().cluster().nodes().size();
        if (clients == 0 || clients > MOST_CLIENTS) {
            working.forget();
            survived.set(Optional.empty());
            return;
        }
        Plan shown = frame.shownPlan();
        working.run(() -> report(shown, clients <= MOST_WITH_PAIRS),
                report -> survived.set(Optional.of(new Survived(frame, report))));
    }

    /** Rows and badges of the one may stand for a moment beside the other. */
    private static boolean alike(Frame one, Frame other) {
        Plan shown = one.previewed().plan();
        Plan now = other.previewed().plan();
        return shown.clients().snapshot().equals(now.clients().snapshot())
                && shown.laneAttribute().equals(now.laneAttribute());
    }

    private static SurvivalReport report(Plan shown, boolean withPairs) {
        PreviewInput input = Previewed.input(shown, shown.planned(), Previewed.SEED);
        return withPairs ? Survival.of(input, shown.laneAttribute())
                : Survival.withoutPairs(input, shown.laneAttribute());
    }
}
