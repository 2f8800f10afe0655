package io.lanekeeper.testing;

import io.lanekeeper.ui.background.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Background work that is done only when a test says so, on the test's thread, and whose end comes when it says so. */
public final class Held implements Background {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Throwable> failures = new ArrayDeque<>();

    @Override
    public <T> void run(String name, Callable<T> asked, Consumer<T> done, Consumer<Throwable> failed) {
        work.add(() -> {
            T result;
            try {
                if (!failures.isEmpty()) {
                    throw failures.remove();
                }
                result = asked.call();
            } catch (Throwable e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        });
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    /** The next piece of work ends with this. */
    public void failNext(Throwable failure) {
        failures.add(failure);
    }

    /** How many pieces of work have begun and not ended. */
    public int going() {
        return work.size();
    }

    /** Does the oldest piece of work that is held, and tells its end. */
    public void finish() {
        work.remove().run();
    }

    /** Does all of it, also what follows from it. */
    public void finishAll() {
        while (!work.isEmpty()) {
            finish();
        }
    }

    /** Does everything at once, where it is asked for. */
    public static Background never() {
        return new AtOnce();
    }

    private static final class AtOnce implements Background {
        @Override
        public <T> void run(String name, Callable<T> asked, Consumer<T> done, Consumer<Throwable> failed) {
            Held held = new Held();
            held.run(name, asked, done, failed);
            held.finish();
        }

        @Override
        public void onScreen(Runnable action) {
            action.run();
        }
    }
}
