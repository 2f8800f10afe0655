package io.lanekeeper.ui.background;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/** Does several things that take long in one frame each: the first at once, the others in the frames that follow. */
public final class InTurn {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
            if (waiting.isEmpty()) {
                stop();
            }
        }
    };

    /** Something to be done. */
    public void add(Runnable action) {
        waiting.add(action);
    }

    /** Does something after all that waits; at once when nothing does. */
    public void then(Runnable action) {
        if (waiting.isEmpty()) {
            action.run();
        } else {
            waiting.add(action);
        }
    }

    /** What has not been done is not done any more. */
    public void clear() {
        waiting.clear();
        frames.stop();
    }

    /** Does the first, and the others in the frames that follow. */
    public void begin() {
        next();
        if (!waiting.isEmpty()) {
            frames.start();
        }
    }

    private void next() {
        Runnable first = waiting.poll();
        if (first != null) {
            first.run();
        }
    }
}
