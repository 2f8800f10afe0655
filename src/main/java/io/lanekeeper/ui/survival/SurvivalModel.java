package io.lanekeeper.ui.survival;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.survival.Survival;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.document.Frame;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out in the background what the state that is shown survives, every client and lane alone. FX thread only. */
public final class SurvivalModel {
    /** Beyond this it would keep a core busy for long with every click; the sheet does it when it is asked for. */
    private static final int MOST_CLIENTS = 1_500;

    /** Up to so many every pair is looked at as well: some milliseconds. */
    private static final int MOST_WITH_PAIRS = 200;

    private final Background background;
    private final Consumer<Exception> onBug;
    private long newest;

    /**
     * A model without a frame yet.
     *
     * @param onBug gets what the computation threw; it never should
     */
    public SurvivalModel(Background background, Consumer<Exception> onBug) {
        this.background = background;
        this.onBug = onBug;
    }

    /** Computes for this frame; the listener hears nothing if another frame has come meanwhile. */
    public void compute(Frame frame, Consumer<Optional<SurvivalReport>> listener) {
        long mine = ++newest;
        int clients = frame.picture().plan().cluster().nodes().size();
        if (clients == 0 || clients > MOST_CLIENTS) {
            listener.accept(Optional.empty());
            return;
        }
        Plan shown = frame.shownPlan();
        background.run("survival", () -> report(shown, clients <= MOST_WITH_PAIRS), report -> {
            if (mine == newest) {
                listener.accept(Optional.of(report));
            }
        }, onBug);
    }

    private static SurvivalReport report(Plan shown, boolean withPairs) {
        PreviewInput input = Previewed.input(shown, shown.planned(), Previewed.SEED);
        return withPairs ? Survival.of(input, shown.laneAttribute())
                : Survival.withoutPairs(input, shown.laneAttribute());
    }

    /** Marks lanes and clients on the board. */
    public static void mark(BoardView board, Frame frame, Optional<SurvivalReport> report) {
        board.showSurvival(report.map(r -> LaneBadges.of(frame, r)).orElse(Map.of()));
        board.showLosses(report.map(r -> r.clients().keySet()).map(Set::copyOf).orElse(Set.of()));
    }
}
