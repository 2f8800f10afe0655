package io.lanekeeper.ui.background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Background work of which only the newest counts: one piece at a time, and what has been overtaken before it began is
 * never done. FX thread only.
 */
public final class Latest {
    private final Background background;
    private final String name;
    private final Consumer<Exception> failed;
    private @Nullable Runnable next;
    private boolean busy;
    private long newest;

    /**
     * @param name for the thread
     * @param failed gets what the work threw
     */
    public Latest(Background background, String name, Consumer<Exception> failed) {
        this.background = background;
        this.name = name;
        this.failed = failed;
    }

    /** Does the work as soon as what is going on has ended; {@code done} hears nothing if it is overtaken. */
    public <T> void run(Callable<T> work, Consumer<T> done) {
        long mine = ++newest;
        next = () -> background.run(name, work, result -> {
            ended();
            if (mine == newest) {
                done.accept(result);
            }
        }, e -> {
            ended();
            failed.accept(e);
        });
        begin();
    }

    /** What is going on or waits is of no interest any more. */
    public void forget() {
        newest++;
        next = null;
    }

    private void ended() {
        busy = false;
        begin();
    }

    private void begin() {
        Runnable work = next;
        if (!busy && work != null) {
            next = null;
            busy = true;
            work.run();
        }
    }
}
