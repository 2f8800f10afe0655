package io.lanekeeper.ui.background;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work of which only the newest counts: one piece at a time, and what has been overtaken before it began is never done.
 * What is small is done at once. FX thread only.
 */
public final class Latest {
    /**
     * So many clients, jobs or lanes are gone through in less than a frame; more are gone through in the background.
     */
    public static final int AT_ONCE = 400;

    private final Background background;
    private final String name;
    private final Consumer<Throwable> failed;
    private final AtomicLong newest = new AtomicLong();
    private @Nullable Runnable next;
    private boolean busy;

    /** Work that looks from time to time whether anybody still waits for it. */
    public interface Abandonable<T> {
        /**
         * Does the work, on a background thread.
         *
         * @param wanted false from the moment on that something newer is asked; what is answered then is of no use
         */
        T call(BooleanSupplier wanted) throws Exception;
    }

    /**
     * @param name for the thread and the log
     * @param failed gets what the work threw, errors as well; what was asked meanwhile is done nevertheless
     */
    public Latest(Background background, String name, Consumer<Throwable> failed) {
        this.background = background;
        this.name = name;
        this.failed = failed;
    }

    /** Does the work as soon as what is going on has ended; {@code done} hears nothing if it is overtaken. */
    public <T> void run(Callable<T> work, Consumer<T> done) {
        runAbandonable(wanted -> work.call(), done);
    }

    /** As {@link #run}, for work that gives up when it is overtaken. */
    public <T> void runAbandonable(Abandonable<T> work, Consumer<T> done) {
        long mine = newest.incrementAndGet();
        BooleanSupplier wanted = () -> newest.get() == mine;
        next = () -> background.run(name, () -> work.call(wanted), result -> {
            ended();
            if (wanted.getAsBoolean()) {
                done.accept(result);
            }
        }, e -> {
            ended();
            failed.accept(e);
        });
        begin();
    }

    /**
     * Does the work at once when it is about {@link #AT_ONCE} things or fewer, else as {@link #run}.
     *
     * @param things how many clients, jobs or lanes it goes through
     */
    public <T> void runSized(int things, Supplier<T> work, Consumer<T> done) {
        if (things <= AT_ONCE) {
            forget();
            done.accept(work.get());
        } else {
            run(work::get, done);
        }
    }

    /** What is going on or waits is of no interest any more. */
    public void forget() {
        newest.incrementAndGet();
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
