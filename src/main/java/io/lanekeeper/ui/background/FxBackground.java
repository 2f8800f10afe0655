package io.lanekeeper.ui.background;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Background} with daemon threads and the FX thread. What work throws is logged, whoever else hears of it. */
public final class FxBackground implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(FxBackground.class);

    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("background-", 1).factory());

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        threads.execute(() -> {
            Thread.currentThread().setName("background-" + name);
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Throwable t) {
                LOG.error("background work failed: {}", name, t);
                Platform.runLater(() -> failed.accept(t));
            }
        });
    }

    @Override
    public void onScreen(Runnable action) {
        Platform.runLater(action);
    }
}
