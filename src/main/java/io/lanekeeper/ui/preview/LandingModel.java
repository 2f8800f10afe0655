package io.lanekeeper.ui.preview;

import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.plan.HomeWish;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Landing;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.GroupHome;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Works out in the background what would be if the dragged group landed in the lane under it. FX thread only. */
public final class LandingModel {
    private final DocumentModel document;
    private final PreviewModel shown;
    private final Latest working;
    private final PauseTransition rest = new PauseTransition(Duration.millis(120));
    private Optional<GroupHome> asked = Optional.empty();

    /**
     * @param shown gets the answer, unless something else has been asked meanwhile
     */
    public LandingModel(DocumentModel document, PreviewModel shown, Background background,
            Consumer<Throwable> onBug) {
        this.document = document;
        this.shown = shown;
        this.working = new Latest(background, "landing", onBug);
        rest.setOnFinished(e -> compute());
    }

    /** This would land there now; empty for nothing. Asked again and again while the pointer moves. */
    public void over(Optional<GroupHome> home) {
        if (home.equals(asked)) {
            return;
        }
        asked = home;
        working.forget();
        rest.stop();
        if (home.isEmpty()) {
            shown.hideLanding();
        } else {
            rest.playFromStart();
        }
    }

    private void compute() {
        asked.ifPresent(home -> {
            Plan today = document.plan();
            int step = document.frame().step();
            working.runAbandonable(wanted -> landed(today, home).flatMap(
                    then -> Landing.of(today, then, step, home.group(), home.lane(), wanted)),
                    landing -> landing.ifPresentOrElse(l -> shown.showLanding(home, l), shown::hideLanding));
        });
    }

    private static Optional<Plan> landed(Plan plan, GroupHome home) {
        HomeWish wish = HomeWish.set(plan, home.group(), plan.laneAttribute(), home.home(), JobLevel.ASK);
        if (wish instanceof HomeWish.BindsOthers) {
            wish = HomeWish.set(plan, home.group(), plan.laneAttribute(), home.home(), JobLevel.MOVE_TO_GROUPS);
        }
        return wish instanceof HomeWish.Granted g ? Optional.of(g.plan()) : Optional.empty();
    }
}
