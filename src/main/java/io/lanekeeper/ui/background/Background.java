package io.lanekeeper.ui.background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work that must not hold up the window. The only way to start some.
 *
 * <p>In the app the work runs on a daemon thread and both callbacks on the FX thread; in a test everything may run at
 * once on the caller's.
 */
public interface Background {
    /**
     * Starts work.
     *
     * @param name for the thread and the log
     * @param done gets the result, on the FX thread
     * @param failed gets what the work threw, on the FX thread: errors as well, so that whoever waits is never left
     * waiting
     */
    <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Runs something on the FX thread, soon: for progress. */
    void onScreen(Runnable action);
}
