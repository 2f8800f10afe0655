package io.lanekeeper.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Does something in each of many pulses and adds up what the FX thread works from one pulse to the next: handlers,
 * styles, layout, drawing calls, handing over to the renderer. Waiting and rasterising, which are other threads', do not
 * count; the time on the clock is told beside it.
 */
final class FrameMeter {
    private static final double IDLE = 0.3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> clock = new ArrayList<>();

    /**
     * Runs and prints one line.
     *
     * @param every does something in every so many pulses
     * @param action gets 0, 1, 2, ...; on the FX thread
     */
    void run(String name, int times, int every, IntConsumer action) throws InterruptedException {
        work.clear();
        clock.clear();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int pulse;
            private long cpuBefore;
            private long clockBefore;

            @Override
            public void handle(long now) {
                long cpu = threads.getCurrentThreadCpuTime();
                long time = System.nanoTime();
                if (pulse > 0) {
                    work.add((cpu - cpuBefore) / 1e6);
                    clock.add((time - clockBefore) / 1e6);
                }
                cpuBefore = cpu;
                clockBefore = time;
                if (pulse % every == 0 && pulse / every < times) {
                    action.accept(pulse / every);
                }
                if (pulse++ >= times * every) {
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
        List<Double> times = clock.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "frames %-22s %4d busy  p50 %6.2f  p95 %6.2f  max %6.2f ms   clock p95 %6.2f%n",
                name, busy.size(), at(busy, 0.5), at(busy, 0.95), at(busy, 1), at(times, 0.95));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
