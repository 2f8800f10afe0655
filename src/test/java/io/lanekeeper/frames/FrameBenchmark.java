package io.lanekeeper.frames;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.settings.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/** The whole window with 10,000 clients and 50,000 allocations: scroll, zoom, drag, toggle. */
public final class FrameBenchmark {
    private FrameBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int clients = args.length > 0 && !args[0].isEmpty() ? Integer.parseInt(args[0]) : 10_000;
        Plan plan = LargeCluster.plan(clients, clients * 5);
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en").withSize(1000, 900),
                Files.createTempDirectory("frames"), Map.of())) {
            app.resize(1440, 900);
            boolean whole = args.length > 1 && args[1].equals("whole");
            if (!whole) {
                BorderPane window = (BorderPane) app.visible("#jobs").getParent();
                app.later(() -> window.setLeft(null));
                app.later(() -> window.setRight(null));
            }
            System.out.println(whole ? "the whole window" : "the board alone");
            open(app, plan);
            measure(app);
            heap();
        }
        System.exit(0);
    }

    private static void open(AppUnderTest app, Plan plan) {
        DocumentModel model = app.window().model();
        long start = System.nanoTime();
        app.later(() -> model.open(Document.of(plan, Optional.empty())));
        app.waitUntil("the board is there", () -> app.has("#lane-guangzhou"));
        System.out.printf(Locale.ROOT, "first paint after %d ms, computing the preview included%n",
                (System.nanoTime() - start) / 1_000_000);
    }

    private static void measure(AppUnderTest app) throws InterruptedException {
        FrameMeter meter = new FrameMeter();
        BoardView board = (BoardView) app.visible("#board");
        for (int round = 0; round < 2; round++) {
            System.out.println(round == 0 ? "cold" : "warm");
            scroll(app, meter, "scroll cells");
            meter.run("zoom", 60, 4, i -> board.zoom(i % 12 < 6 ? 1 : -1));
            app.later(() -> {
                board.zoom(1);
                board.zoom(1);
                board.zoom(1);
                board.zoom(1);
            });
            scroll(app, meter, "scroll nearer");
            meter.run("fit", 1, 4, i -> board.zoom(0));
            meter.run("search", 20, 4, i -> board.search("web-" + i));
            meter.run("next match", 40, 4, i -> board.next());
            meter.run("search ends", 1, 8, i -> board.search(""));
            drag(app, meter);
            toggle(app, meter);
        }
    }

    private static void scroll(AppUnderTest app, FrameMeter meter, String name) throws InterruptedException {
        List<ScrollBar> bars = new ArrayList<>();
        for (Node node : app.visible("#board").lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()) {
                bars.add(bar);
            }
        }
        meter.run(name, 200, 1, i -> bars.forEach(bar -> bar.setValue((i % 100) / 100.0 * 0.4)));
    }

    private static void drag(AppUnderTest app, FrameMeter meter) throws InterruptedException {
        meter.run("drag begins", 1, 8, i -> {});
        app.robot().clickOn(app.visible("#lane-guangzhou .cell-line"));
        app.settle();
        app.dragTo("#peek .chip", "#lane-beijing");
        Thread mover = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 60; i++) {
                app.robot().moveBy(i % 40 < 20 ? 20 : -20, i % 2 == 0 ? 3 : -3);
            }
        });
        meter.run("drag over lanes", 120, 1, i -> {});
        mover.join();
        app.press(KeyCode.ESCAPE);
        app.drop();
    }

    private static void toggle(AppUnderTest app, FrameMeter meter) throws InterruptedException {
        DocumentModel model = app.window().model();
        List<String> ids = model.plan().cluster().nodes().stream().limit(40).map(n -> n.id()).toList();
        meter.run("toggle", 6, 120, i -> model.change("undo.step.down", List.of("x"), p -> p.withStep(
                new Step.OfClient(Step.Change.DOWN, ids.get(i)))));
        app.later(() -> model.change("undo.step.cleared", List.of(), p -> p.withSteps(List.of())));
        app.settle();
    }

    private static void heap() {
        System.gc();
        System.gc();
        System.out.printf(Locale.ROOT, "heap after GC %d MB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_048_576);
    }
}
