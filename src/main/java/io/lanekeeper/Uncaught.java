package io.lanekeeper;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where everything ends that nobody caught: the log, and the window once there is one. */
final class Uncaught implements UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);
    private static volatile @Nullable Consumer<Throwable> window;

    /** From now on the window tells the user, too; called on any thread. */
    static void tell(Consumer<Throwable> shown) {
        window = shown;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable bug) {
        LOG.error("nobody caught this on {}", thread.getName(), bug);
        Consumer<Throwable> shown = window;
        if (shown != null) {
            shown.accept(bug);
        }
    }
}
