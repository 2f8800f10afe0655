package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Document;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.board.BoardModel;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board with more clients than cards have room for. */
final class LargeBoardTest {
    private static final String FIRST = "be-0000";

    @TempDir
    Path folder;

    @Test
    void fewClientsAreCardsMoreAreRowsHundredsAreCells() {
        try (AppUnderTest app = start(3)) {
            assertThat(shows(app, ".card")).isTrue();
            assertThat(shows(app, ".row") || shows(app, ".cell-line")).isFalse();
            open(app, 60);
            app.waitUntil("names", () -> app.texts("#board").contains("names") && !shows(app, ".card"));
            app.later(() -> board(app).model().zoom(1));
            app.waitUntil("rows", () -> shows(app, ".row") && !shows(app, ".cell-line"));
            assertThat(app.texts("#lane-beijing")).contains(FIRST, "ineligible");
            app.later(() -> board(app).model().zoom(0));
            open(app, 600);
            app.waitUntil("cells", () -> app.texts("#board").contains("cells") && !shows(app, ".row"));
        }
    }

    @Test
    void aCellOpensTheCardOfItsClientWithSwitchAndMenu() {
        try (AppUnderTest app = start(600)) {
            clickFirstCell(app, MouseButton.PRIMARY);
            assertThat(app.texts("#peek")).contains(FIRST, "system: exporter");
            app.click("#switch-" + FIRST);
            app.waitForText(FIRST + " goes down");
            app.waitUntil("the card says so", () -> app.texts("#peek").contains("down in step 1"));
            app.press(KeyCode.ESCAPE);
            assertThat(app.has("#peek")).isFalse();

            clickFirstCell(app, MouseButton.SECONDARY);
            app.choose("Switch " + FIRST + " on");
            app.waitForText(FIRST + " comes back");
        }
    }

    @Test
    void arrowsSpaceAndEnterDoWhatTheMouseDoes() {
        try (AppUnderTest app = start(600)) {
            clickFirstCell(app, MouseButton.PRIMARY);
            app.press(KeyCode.ESCAPE);
            app.press(KeyCode.RIGHT);
            app.waitUntil("the next one is selected", () -> selected(app).equals("be-0003"));
            app.press(KeyCode.ENTER);
            app.waitUntil("its card is open", () -> app.texts("#peek").contains("be-0003"));
            app.press(KeyCode.ESCAPE);
            app.press(KeyCode.DOWN);
            app.press(KeyCode.SPACE);
            app.waitUntil("a client is off", () -> app.has("#step-1"));
            app.press(KeyCode.HOME);
            app.waitUntil("the first one is selected", () -> selected(app).equals(FIRST));
            app.press(KeyCode.ENTER);
            app.waitUntil("its card is open", () -> app.texts("#peek").contains(FIRST));
        }
    }

    @Test
    void groupsAreDraggedOntoLanesOfCellsFromTheTrayAndFromAClient() {
        try (AppUnderTest app = start(600)) {
            app.dragTo("#tray-orders-0-Dest", "#lane-guangzhou");
            assertThat(app.texts("#lane-guangzhou")).anyMatch(t -> t.contains("can take Dest"));
            app.drop();
            app.waitUntil("bound", () -> app.texts("#tray-orders-0-Dest").contains("\u2192 guangzhou"));

            clickFirstCell(app, MouseButton.PRIMARY);
            app.dragTo("#peek .chip", "#lane-guangzhou");
            app.drop();
            app.waitForText("Constraint of group");
        }
    }

    @Test
    void zoomChangesWhatAClientLooksLikeByKeysButtonsAndWheel() {
        try (AppUnderTest app = start(600)) {
            app.click("#zoom-in");
            for (int i = 0; i < 6 && !shows(app, ".row"); i++) {
                app.press(KeyCode.CONTROL, KeyCode.EQUALS);
            }
            app.waitUntil("rows", () -> shows(app, ".row") && !shows(app, ".cell-line"));
            app.later(() -> board(app).fireEvent(wheel(40)));
            app.waitUntil("cards", () -> shows(app, ".card") && !shows(app, ".row"));
            app.press(KeyCode.CONTROL, KeyCode.MINUS);
            app.waitUntil("rows again", () -> shows(app, ".row") && !shows(app, ".card"));
            app.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            app.waitUntil("all fits", () -> shows(app, ".cell-line") && !shows(app, ".row"));
        }
    }

    /** Rows that were still to be made, because only a few are in a frame, had no place and broke zooming. */
    @Test
    void zoomingFindsTheSelectedClientAmongRowsThatAreStillToBeMade() {
        try (AppUnderTest app = start(600)) {
            clickFirstCell(app, MouseButton.PRIMARY);
            app.press(KeyCode.END);
            BoardView board = board(app);
            List<Throwable> broken = new ArrayList<>();
            app.later(() -> {
                try {
                    for (int i = 0; i < 6; i++) {
                        board.model().zoom(i < 4 ? 1 : -1);
                        board.layout();
                    }
                } catch (RuntimeException e) {
                    broken.add(e);
                }
            });
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void theOverviewIsThereWhileSomethingIsOutOfSightAndGoesThere() {
        try (AppUnderTest app = start(600)) {
            assertThat(app.has("#minimap")).as("all of it is in sight at first").isFalse();
            while (!app.texts("#board").contains("rows")) {
                app.later(() -> board(app).model().zoom(1));
            }
            app.waitUntil("not all is in sight", () -> app.has("#minimap"));
            assertThat(app.has("#lane-shanghai") && wholly(app, "#lane-shanghai")).isFalse();
            Node map = app.visible("#minimap");
            app.robot()
                    .clickOn(map.localToScreen(map.getLayoutBounds()).getMaxX() - 6,
                            map.localToScreen(map.getLayoutBounds()).getMinY() + 4);
            app.waitUntil("shanghai is in sight", () -> wholly(app, "#lane-shanghai"));
            app.click("#zoom-fit");
            app.waitUntil("all is in sight", () -> !app.has("#minimap"));
        }
    }

    @Test
    void lanesAreDividedFoldedHiddenAndSorted() {
        try (AppUnderTest app = start(60)) {
            app.later(() -> board(app).model().setSecondAttribute("${meta.rack}"));
            app.waitForText("r4");
            assertThat(app.texts("#lane-beijing")).contains("r1").anyMatch(t -> t.endsWith(" clients"));

            menu(app, "#lane-beijing", "Fold beijing");
            app.waitUntil("folded", () -> app.visible("#lane-beijing").getLayoutBounds().getWidth() < 60);
            assertThat(app.texts("#lane-beijing")).contains("beijing", "23 of 25 up");
            app.click("#lane-beijing .lane-unfold");
            menu(app, "#lane-beijing", "Hide beijing");
            app.waitUntil("hidden", () -> !app.has("#lane-beijing"));
            assertThat(app.texts("#board")).contains("1 lane hidden \u00b7 show");
            app.click("#hidden-lanes");
            app.waitUntil("shown", () -> app.has("#lane-beijing"));
            menu(app, "#lane-beijing", "Lanes by free memory");
            assertThat(x(app, "#lane-beijing")).isLessThan(x(app, "#lane-guangzhou"));
        }
    }

    @Test
    void badgesAndLossesComeFromOutside() {
        try (AppUnderTest app = start(60)) {
            app.later(() -> board(app).model()
                    .showBadges(
                            Map.of("beijing", new LaneBadge.Survives(2, false), "guangzhou", new LaneBadge.NoSpare())));
            app.later(() -> board(app).model().showLosses(Map.of("00000000-0000-4000-8000-000000000000", "it breaks")));
            app.later(() -> board(app).model().zoom(1));
            app.waitUntil("rows", () -> shows(app, ".row"));

            assertThat(app.texts("#lane-beijing")).contains("survives 2").containsSubsequence("\u25b2", FIRST);
            assertThat(app.texts("#lane-guangzhou")).contains("no spare");
        }
    }

    @Test
    void searchingGoesFromOneMatchToTheNext() {
        try (AppUnderTest app = start(600)) {
            search(app, "sh-00");
            List<String> told = new ArrayList<>();
            app.later(() -> told.add(board(app).next()));
            app.later(() -> told.add(board(app).next()));
            app.later(() -> told.add(board(app).previous()));

            assertThat(told).hasSize(3).first().asString().matches("1 of \\d+");
            assertThat(told.get(1)).startsWith("2 of ");
            assertThat(told.get(2)).isEqualTo(told.getFirst());
            app.waitUntil("shanghai has come into sight", () -> app.has("#lane-shanghai"));
            search(app, "nothing like it");
            app.later(() -> told.add(board(app).next()));
            assertThat(told).last().isEqualTo("");
        }
    }

    @Test
    void aClientIsOpenedInNomadFromItsMenu() {
        try (AppUnderTest app = start(60)) {
            app.later(() -> board(app).model().zoom(1));
            app.waitUntil("rows", () -> shows(app, ".row"));
            app.robot().clickOn(app.visible("#lane-beijing .row-name"), MouseButton.SECONDARY);
            app.settle();
            app.choose("Open in Nomad");
            assertThat(app.browsed()).singleElement()
                    .asString()
                    .endsWith("/ui/clients/00000000-0000-4000-8000-000000000000");
        }
    }

    private static String selected(AppUnderTest app) {
        BoardModel model = board(app).model();
        String id = model.marks().selected();
        return model.state()
                .lanes()
                .stream()
                .flatMap(l -> l.clients().stream())
                .filter(c -> c.nodeId().equals(id))
                .map(c -> c.name())
                .findFirst()
                .orElse("");
    }

    private AppUnderTest start(int clients) {
        AppUnderTest app = AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
        open(app, clients);
        return app;
    }

    private static void open(AppUnderTest app, int clients) {
        app.later(() -> app.window()
                .model()
                .open(Document.of(LargeCluster.plan(clients, clients * 4), Optional.empty())));
        app.waitUntil(clients + " clients", () -> app.texts("#status")
                .stream()
                .anyMatch(
                        t -> t.contains("of " + clients + " clients"))
                && app.has("#lane-guangzhou"));
    }

    private static BoardView board(AppUnderTest app) {
        return (BoardView) app.visible("#board");
    }

    private static void search(AppUnderTest app, String text) {
        app.later(() -> board(app).search(text));
    }

    private static void clickFirstCell(AppUnderTest app, MouseButton button) {
        Node line = app.visible("#lane-beijing .cell-line");
        Point2D first = line.localToScreen(6, 6);
        app.robot().clickOn(first, button);
        app.settle();
    }

    /** Whether such a node is there and nothing around it is hidden. */
    private static boolean shows(AppUnderTest app, String query) {
        return app.robot().lookup(query).queryAll().stream().anyMatch(LargeBoardTest::inSight);
    }

    private static boolean inSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static void menu(AppUnderTest app, String lane, String entry) {
        app.click(lane + " .lane-menu");
        app.choose(entry);
    }

    private static double x(AppUnderTest app, String query) {
        return app.visible(query).localToScene(0, 0).getX();
    }

    private static boolean wholly(AppUnderTest app, String query) {
        Node node = app.visible(query);
        double right = app.visible("#board").localToScene(app.visible("#board").getLayoutBounds()).getMaxX();
        return node.localToScene(node.getLayoutBounds()).getMaxX() <= right;
    }

    private static ScrollEvent wheel(double up) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, true, false, false, false, false, 0, up, 0, up,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }
}
