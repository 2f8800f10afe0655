package io.lanekeeper.ui.preview;

import io.lanekeeper.ui.document.DocumentModel;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/** Shows the steps of the scenario one after the other, from the one shown, or from the start when that is the last. */
public final class StepPlayer {
    private static final Duration PAUSE = Duration.millis(1_500);

    private final DocumentModel model;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final Timeline timeline;

    public StepPlayer(DocumentModel model) {
        this.model = model;
        timeline = new Timeline(new KeyFrame(PAUSE, e -> next()));
        timeline.setCycleCount(Timeline.INDEFINITE);
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Plays, or stops when it does. */
    public void toggle() {
        if (playing.get()) {
            stop();
            return;
        }
        int count = model.frame().previewed().steps().size();
        if (count == 0) {
            return;
        }
        playing.set(true);
        if (model.frame().step() >= count) {
            model.showStep(0);
        } else {
            next();
        }
        if (playing.get()) {
            timeline.playFromStart();
        }
    }

    private void next() {
        model.showStep(model.frame().step() + 1);
        if (model.frame().step() >= model.frame().previewed().steps().size()) {
            stop();
        }
    }

    private void stop() {
        timeline.stop();
        playing.set(false);
    }
}
