package io.lanekeeper.ui.board.lane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Lets only so many lines make new nodes in one frame; the others stay empty until one of the next. FX thread only. */
public final class Pacer {
    private static final int IN_A_FRAME = 4;

    private final Deque<LaneCell> waiting = new ArrayDeque<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            left = IN_A_FRAME;
            if (waiting.isEmpty()) {
                stop();
            }
            List<LaneCell> again = List.copyOf(waiting);
            waiting.clear();
            again.forEach(LaneCell::requestLayout);
        }
    };
    private int left = IN_A_FRAME;

    /** Whether the cell may go on now; otherwise it is laid out again in the next frame. */
    boolean lets(LaneCell cell) {
        frames.start();
        if (left > 0) {
            left--;
            return true;
        }
        waiting.add(cell);
        return false;
    }
}
