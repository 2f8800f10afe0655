package io.lanekeeper.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Does something in each of many pulses and adds up what the FX thread works from one pulse to the next: handlers,
 * styles, layout, drawing calls, handing over to the renderer. Waiting and rasterising, which are other threads', do
 * not count: what the renderer works meanwhile is told beside it.
 */
final class FrameMeter {
    private static final double IDLE = 1;
    private static final double CALM = 2;
    /** So many pulses in which nothing happens are the end of what an action has set off. */
    private static final int QUIET = 25;
    private static final int MOST_PULSES = 6_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> raster = new ArrayList<>();
    private final long renderer;

    FrameMeter() {
        renderer = Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(t -> t.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::threadId)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Runs and prints one line.
     *
     * @param every does something in every so many pulses
     * @param action gets 0, 1, 2, ...; on the FX thread
     */
    void run(String name, int times, int every, IntConsumer action) throws InterruptedException {
        measure(name, (pulse, quiet) -> {
            if (pulse % every == 0 && pulse / every < times) {
                action.accept(pulse / every);
            }
            return pulse >= times * every;
        });
    }

    /**
     * Runs one action after the other, each until nothing comes of it any more, and prints one line.
     *
     * @param there whether what the action sets off in the background has arrived; asked on the FX thread
     */
    void each(String name, int times, IntConsumer action, BooleanSupplier there) throws InterruptedException {
        int[] done = {0};
        measure(name, (pulse, quiet) -> {
            if (pulse == 0 || (quiet >= QUIET && there.getAsBoolean())) {
                if (done[0] == times) {
                    return true;
                }
                action.accept(done[0]++);
            }
            return pulse > MOST_PULSES;
        });
    }

    /** What is done in a pulse. */
    private interface Script {
        /**
         * Acts.
         *
         * @param quiet in how many pulses nothing has happened since something did
         * @return whether that was all
         */
        boolean act(int pulse, int quiet);
    }

    private void measure(String name, Script script) throws InterruptedException {
        work.clear();
        raster.clear();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int pulse;
            private int quiet;
            private long cpuBefore;
            private long rasterBefore;

            @Override
            public void handle(long now) {
                long cpu = threads.getCurrentThreadCpuTime();
                long drawn = renderer < 0 ? 0 : threads.getThreadCpuTime(renderer);
                if (pulse > 0) {
                    double busy = (cpu - cpuBefore) / 1e6;
                    work.add(busy);
                    raster.add((drawn - rasterBefore) / 1e6);
                    quiet = busy < CALM ? quiet + 1 : 0;
                }
                cpuBefore = threads.getCurrentThreadCpuTime();
                rasterBefore = drawn;
                boolean over = script.act(pulse, quiet);
                pulse++;
                if (over) {
                    stop();
                    done.countDown();
                }
            }
        }.start());
        if (Boolean.getBoolean("frames.sample")) {
            Samples.take(name, done);
        }
        done.await();
        print(name);
    }

    private void print(String name) {
        List<Double> busy = work.stream().filter(w -> w > IDLE).sorted().toList();
        List<Double> drawn = raster.stream().filter(w -> w > IDLE).sorted().toList();
        System.out.printf(Locale.ROOT,
                "frames %-18s %4d busy  p50 %6.2f  p95 %6.2f  max %6.2f ms   rasterising p95 %6.2f  max %6.2f ms%n",
                name, busy.size(), at(busy, 0.5), at(busy, 0.95), at(busy, 1), at(drawn, 0.95), at(drawn, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
