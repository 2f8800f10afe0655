package io.lanekeeper.frames;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.document.DocumentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;

/** What one does in the window, measured; once while the virtual machine is cold, once warm. */
final class Actions {
    private final FrameMeter meter = new FrameMeter();
    private final AppUnderTest app;
    private final boolean whole;
    private final BoardView board;
    private final DocumentModel model;

    Actions(AppUnderTest app, boolean whole) {
        this.app = app;
        this.whole = whole;
        this.board = (BoardView) app.visible("#board");
        this.model = app.window().model();
    }

    void all() throws InterruptedException {
        for (String round : List.of("cold", "warm")) {
            System.out.println(round);
            scroll("scroll cells");
            wheel();
            hover();
            zoom();
            search();
            drag();
            toggle();
            lanes();
        }
        undoHistory();
    }

    private void zoom() throws InterruptedException {
        meter.run("zoom", 60, 4, i -> board.model().zoom(i % 12 < 6 ? 1 : -1));
        app.later(() -> {
            for (int i = 0; i < 4; i++) {
                board.model().zoom(1);
            }
        });
        scroll("scroll nearer");
        meter.each("fit", 1, i -> board.model().zoom(0), () -> true);
    }

    private void search() throws InterruptedException {
        meter.run("search", 20, 4, i -> board.search("web-" + i));
        meter.run("next match", 40, 4, i -> board.next());
        meter.each("search ends", 1, i -> board.search(""), () -> true);
        if (whole) {
            TextField filter = (TextField) app.visible("#jobs-filter");
            String text = "web-12345";
            meter.run("type in the tray", 18, 6, i -> filter.setText(text.substring(0, i % text.length() + 1)));
            meter.each("filter ends", 1, i -> filter.setText(""), () -> true);
        }
    }

    private void scroll(String name) throws InterruptedException {
        List<ScrollBar> bars = new ArrayList<>();
        for (Node node : app.visible("#board").lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()) {
                bars.add(bar);
            }
        }
        meter.run(name, 200, 1, i -> bars.forEach(bar -> bar.setValue((i % 100) / 100.0 * 0.4)));
    }

    private void wheel() throws InterruptedException {
        List<Node> lines = List.of(app.visible("#lane-beijing .cell-line"), app.visible("#lane-guangzhou .cell-line"));
        meter.run("wheel", 200, 1, i -> lines.forEach(l -> l.fireEvent(wheel(i % 100 < 50 ? -40 : 40))));
    }

    private void hover() throws InterruptedException {
        Node line = app.visible("#lane-beijing .cell-line");
        Point2D first = line.localToScreen(6, 6);
        Thread mover = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 12; i++) {
                app.robot().moveTo(first.getX() + i * 15, first.getY() + i % 3 * 17);
                app.robot().sleep(i % 4 == 3 ? 700 : 30);
            }
        });
        meter.run("hover", 300, 1, i -> {});
        mover.join();
    }

    private void drag() throws InterruptedException {
        meter.run("pause", 1, 8, i -> {});
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

    private void toggle() throws InterruptedException {
        List<String> ids = model.plan().cluster().nodes().stream().limit(40).map(n -> n.id()).toList();
        change("toggle a client", 6, i -> model.change("undo.step.down", List.of("x"), p -> p.withStep(
                new Step.OfClient(Step.Change.DOWN, ids.get(i)))));
        change("step back", 4, i -> model.showStep(model.frame().step() - 1));
        change("step forward", 4, i -> model.showStep(model.frame().step() + 1));
        change("undo", 4, i -> model.undo());
        change("redo", 4, i -> model.redo());
        change("clear", 1, i -> model.change("undo.step.cleared", List.of(), p -> p.withSteps(List.of())));
    }

    private void lanes() throws InterruptedException {
        String lanes = model.plan().laneAttribute();
        change("toggle a lane", 2, i -> model.change("undo.step.laneDown", List.of("x"), p -> p.withStep(
                new Step.OfLane(i == 0, lanes, "beijing"))));
        change("lane: step back", 2, i -> model.showStep(model.frame().step() - 1));
        change("lane: undo", 2, i -> model.undo());
        change("lane attribute", 4, i -> model.change("undo.lanesBy", List.of(), p -> p.withLaneAttribute(
                i % 2 == 0 ? "${meta.rack}" : lanes)));
        change("divided", 2, i -> board.model().setSecondAttribute(i == 0 ? "${meta.rack}" : ""));
    }

    private void undoHistory() throws InterruptedException {
        List<String> ids = model.plan().cluster().nodes().stream().limit(50).map(n -> n.id()).toList();
        change("50 toggles", 50, i -> model.change("undo.step.down", List.of("x"), p -> p.withSteps(List.of(
                new Step.OfClient(Step.Change.DOWN, ids.get(i))))));
    }

    private void change(String name, int times, Consumer<Integer> action) throws InterruptedException {
        long start = System.nanoTime();
        meter.each(name, times, action::accept, () -> model.frame().previewed().plan().equals(model.plan()));
        if (times == 2 || Boolean.getBoolean("frames.clock")) {
            System.out.printf(Locale.ROOT, "       %d ms on the clock%n", (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static ScrollEvent wheel(double up) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, 0, up, 0, up,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }
}
