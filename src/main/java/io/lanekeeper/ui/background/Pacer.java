package io.lanekeeper.ui.background;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/** Lets only so many cells make new nodes in one frame; the others stay empty until one of the next. FX thread only. */
public final class Pacer {
    private final int inAFrame;
    private final Set<Parent> waiting = new LinkedHashSet<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            left = inAFrame;
            if (waiting.isEmpty()) {
                stop();
            }
            List<Parent> again = List.copyOf(waiting);
            waiting.clear();
            again.forEach(Parent::requestLayout);
        }
    };
    private int left;

    /**
     * @param inAFrame how many cells
     */
    public Pacer(int inAFrame) {
        this.inAFrame = inAFrame;
        this.left = inAFrame;
    }

    /** Whether the cell may go on now; otherwise it is laid out again in the next frame. */
    public boolean lets(Parent cell) {
        return lets(cell, 1);
    }

    /** As above, for a cell that takes as long as so many others. */
    public boolean lets(Parent cell, int weight) {
        frames.start();
        if (left > 0) {
            left -= weight;
            return true;
        }
        waiting.add(cell);
        return false;
    }
}
