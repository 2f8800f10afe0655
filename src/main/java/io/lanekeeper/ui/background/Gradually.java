package io.lanekeeper.ui.background;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** Makes the first rows of something long at once, and a few more in every frame that follows. FX thread only. */
public final class Gradually {
    private static final int AT_ONCE = 12;
    private static final int IN_A_FRAME = 3;

    private final Deque<Row> waiting = new ArrayDeque<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            left = IN_A_FRAME;
            while (left > 0 && !waiting.isEmpty()) {
                left--;
                waiting.poll().make().run();
            }
            if (waiting.isEmpty()) {
                stop();
            }
        }
    };
    private int left = AT_ONCE;

    /** Makes one row of something. */
    private record Row(Node of, Runnable make) {}

    /** Something new is shown: rows of what is not shown any more are not made. */
    public void begin(Collection<? extends Node> shown) {
        waiting.removeIf(row -> !shown.contains(row.of()));
        left = AT_ONCE;
    }

    /** Makes the row now or in one of the next frames; rows are made in the order in which they are asked for. */
    public void make(Node of, Runnable row) {
        if (waiting.isEmpty() && left > 0) {
            left--;
            row.run();
        } else {
            waiting.add(new Row(of, row));
            frames.start();
        }
    }
}
