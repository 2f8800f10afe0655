package io.lanekeeper.frames;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few milliseconds at what the FX thread does, and prints what it was seen at most: to find the slow part.
 */
final class Samples {
    private static final int MOST = 28;

    private Samples() {}

    static void take(String name, CountDownLatch until) throws InterruptedException {
        Map<String, Integer> seen = new HashMap<>();
        int all = 0;
        while (!until.await(4, TimeUnit.MILLISECONDS)) {
            for (Map.Entry<Thread, StackTraceElement[]> e : stacks().entrySet()) {
                all++;
                Set<String> once = new LinkedHashSet<>();
                Arrays.stream(e.getValue())
                        .map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName())
                        .forEach(once::add);
                once.forEach(f -> seen.merge(f, 1, Integer::sum));
            }
        }
        System.out.println("samples of " + name + ": " + all);
        seen.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST * 2L)
                .forEach(e -> System.out.println("  sample " + e.getValue() + " " + e.getKey()));
    }

    /** That of the FX thread, if it is working. */
    private static Map<Thread, StackTraceElement[]> stacks() {
        Map<Thread, StackTraceElement[]> found = new LinkedHashMap<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().equals("JavaFX Application Thread") && thread.getState() == Thread.State.RUNNABLE
                    && stack.length > 12) {
                found.put(thread, stack);
            }
        });
        return found;
    }
}
