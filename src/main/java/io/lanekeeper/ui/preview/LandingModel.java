package io.lanekeeper.ui.preview;

import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.HomeWish;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.report.Landing;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.background.Latest;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.GroupHome;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Works out in the background what would be if the dragged group landed in the lane under it. FX thread only. */
public final class LandingModel {
    private final DocumentModel model;
    private final BiConsumer<GroupHome, Landing> show;
    private final Runnable hide;
    private final Latest working;
    /** Read by the one that works, too: what nobody waits for any more is given up. */
    private final AtomicLong newest = new AtomicLong();
    private final PauseTransition rest = new PauseTransition(Duration.millis(120));
    private Optional<GroupHome> asked = Optional.empty();

    /**
     * @param show gets the answer, unless something else has been asked meanwhile
     * @param hide is run when nothing is held over a lane any more
     */
    public LandingModel(DocumentModel model, Background background, BiConsumer<GroupHome, Landing> show, Runnable hide,
            Consumer<Exception> onBug) {
        this.model = model;
        this.show = show;
        this.hide = hide;
        this.working = new Latest(background, "landing", onBug);
        rest.setOnFinished(e -> compute());
    }

    /** This would land there now; empty for nothing. Asked again and again while the pointer moves. */
    public void over(Optional<GroupHome> home) {
        if (home.equals(asked)) {
            return;
        }
        asked = home;
        newest.incrementAndGet();
        working.forget();
        rest.stop();
        if (home.isEmpty()) {
            hide.run();
        } else {
            rest.playFromStart();
        }
    }

    private void compute() {
        asked.ifPresent(home -> {
            Plan today = model.plan();
            int step = model.frame().step();
            GroupKey group = home.group();
            long mine = newest.get();
            working.run(() -> landed(today, home)
                    .flatMap(then -> Landing.of(today, then, step, group, home.lane(), () -> newest.get() == mine)),
                    landing -> landing.ifPresentOrElse(l -> show.accept(home, l), hide));
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
