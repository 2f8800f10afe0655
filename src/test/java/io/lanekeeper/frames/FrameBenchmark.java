package io.lanekeeper.frames;

import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The window with 10,000 clients and 50,000 allocations: first paint, everything one does there, heap. */
public final class FrameBenchmark {
    private FrameBenchmark() {}

    /** Arguments: how many clients; {@code whole} for the whole window instead of the board alone. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int clients = args.length > 0 && !args[0].isEmpty() ? Integer.parseInt(args[0]) : 10_000;
        boolean whole = args.length > 1 && args[1].equals("whole");
        Path folder = Files.createTempDirectory("frames");
        Path file = folder.resolve("large.laneplan");
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en").withSize(1000, 900), folder, Map.of())) {
            app.resize(1440, 900);
            if (!whole) {
                BorderPane window = (BorderPane) app.visible("#jobs").getParent();
                app.later(() -> window.setLeft(null));
                app.later(() -> window.setRight(null));
            }
            System.out.println(whole ? "the whole window" : "the board alone");
            Document document = write(clients, file);
            open(app, document);
            heap("open");
            new Actions(app, whole).all();
            heap("after all of it");
            read(app, file);
            heap("read from the file");
        }
        System.exit(0);
    }

    private static Document write(int clients, Path file) {
        Plan plan = LargeCluster.plan(clients, clients * 5);
        PlanFile.write(file, plan);
        return Document.of(plan, Optional.empty());
    }

    /** From the plan in memory to its board laid out. */
    private static void open(AppUnderTest app, Document document) throws InterruptedException {
        DocumentModel model = app.window().model();
        AtomicLong computed = new AtomicLong();
        CountDownLatch painted = new CountDownLatch(1);
        long start = System.nanoTime();
        AtomicLong end = new AtomicLong();
        app.later(() -> {
            model.frameProperty().addListener((o, was, is) -> computed.compareAndSet(0, System.nanoTime()));
            app.root().getScene().addPostLayoutPulseListener(() -> {
                Node cells = app.root().lookup("#lane-guangzhou .cell-line");
                if (cells != null && cells.getLayoutBounds().getHeight() > 0
                        && end.compareAndSet(0, System.nanoTime())) {
                    painted.countDown();
                }
            });
            model.open(document);
        });
        painted.await();
        System.out.printf(Locale.ROOT, "first paint after %d ms, of these %d ms until the preview was computed%n",
                (end.get() - start) / 1_000_000, (computed.get() - start) / 1_000_000);
    }

    private static void read(AppUnderTest app, Path file) throws IOException {
        long bytes = Files.size(file);
        long start = System.nanoTime();
        app.later(() -> app.window().open(file));
        app.settle();
        if (app.has("#unsaved-discard")) {
            app.click("#unsaved-discard");
        }
        app.waitUntil("the file is open", () -> app.window().model().document().file().isPresent()
                && app.window().model().frame().previewed().plan().equals(app.window().model().plan()));
        System.out.printf(Locale.ROOT, "a file of %.1f MB is shown after %d ms%n", bytes / 1e6,
                (System.nanoTime() - start) / 1_000_000);
    }

    static void heap(String when) {
        System.gc();
        System.gc();
        System.out.printf(Locale.ROOT, "heap %s: %d MB after GC%n", when,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_048_576);
    }
}
