package io.lanekeeper.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.settings.Settings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state is told by words or by shape as well: by a sign, a hatch, a broken outline. */
final class NotByColourAloneTest {
    private static final String CARD = "#lane-beijing .card-name";

    @TempDir
    Path folder;

    @Test
    void aClientThatIsOffSaysWhyOnItsCardAndInItsRowAndIsHatched() {
        for (String change : List.of("down", "drain", "ineligible", "disconnect")) {
            try (AppUnderTest app = start()) {
                String word = app.window().texts().get("board.client.off." + switch (change) {
                    case "drain" -> "drained";
                    case "disconnect" -> "down"; // for Nomad it is, where no group asks to be waited for
                    default -> change;
                });
                menu(app, CARD, "board.menu." + change, "dtle-2");
                app.waitUntil(change, () -> app.has("#step-1"));
                assertThat(app.texts("#lane-beijing")).contains(word + " in step 1");
                assertThat(isBroken(app.visible("#lane-beijing .card.off"))).isTrue();
                assertThat(((Region) app.visible("#lane-beijing .card.off")).getBackground().getFills()).hasSize(2);

                app.later(() -> board(app).model().zoom(-1));
                app.waitUntil("rows", () -> app.has(".row"));
                assertThat(app.texts("#lane-beijing")).contains(word + " in step 1");
                assertThat(isBroken(app.visible("#lane-beijing .row"))).isTrue();
            }
        }
    }

    @Test
    void whatIsPlannedOrChangedSaysSoAndHasABrokenOutline() {
        try (AppUnderTest app = start()) {
            menu(app, CARD, "client.menu.copy");
            app.click("#client-ok");
            app.waitUntil("planned", () -> app.has(".card.planned"));
            assertThat(isBroken(app.visible(".card.planned"))).isTrue();
            assertThat(app.texts("#lane-beijing")).contains(app.window().texts().get("board.tag.planned"));

            menu(app, "#lane-shanghai .card-name", "client.menu.labels");
            app.type("#client-class", "other");
            app.click("#client-ok");
            app.waitUntil("changed", () -> app.has("#lane-shanghai .card.planned"));
            assertThat(app.texts("#lane-shanghai")).contains(app.window().texts().get("board.tag.relabelled"));
        }
    }

    @Test
    void chipsBadgesAndExpectationsSayWhatTheyMean() {
        try (AppUnderTest app = start()) {
            app.waitForText("survives 1");
            assertThat(app.texts("#lane-shanghai")).contains("no spare");
            menu(app, States.DEST, "group.menu.expectLane", "beijing");
            app.waitUntil("it holds", () -> app.texts("#expectations").contains("\u2713"));
            app.click("#switch-dtle-2");
            app.waitForText("dtle-2 goes down");
            assertThat(app.texts("#board")).contains("from dtle-2", "\u2192 dtle-3", "\u21bb restarts");
            assertThat(isBroken(app.visible(".chip.ghost"))).isTrue();
            app.click("#switch-dtle-3");
            app.waitForText("dtle-3 goes down");
            assertThat(app.texts("#board")).contains("outage", "WAITING FOR A CLIENT HERE", "waits", "idle");
            assertThat(app.texts("#expectations")).contains("\u2715");
        }
    }

    @Test
    void aGroupThatIsCutOffHasASignOnItsCardAndInItsRow() {
        try (AppUnderTest app = start()) {
            app.click("#endpoint-10-2-0-31-3306");
            app.choose("Stands in shanghai");
            app.waitForText("1 group is cut off");
            assertThat(app.texts("#lane-beijing")).contains("cut off");
            app.later(() -> board(app).model().zoom(-1));
            app.waitUntil("rows", () -> app.has(".row"));
            assertThat(app.texts("#lane-beijing")).contains("T!");
            assertThat(app.texts("#lane-shanghai")).contains("S", "\u25b2");
        }
    }

    @Test
    void whileDraggingEachLaneSaysWhetherItTakesTheGroup() {
        try (AppUnderTest app = start()) {
            app.later(() -> app.window()
                    .model()
                    .change("undo.lanesBy", List.of("x"), p -> p.withLaneAttribute("${node.class}")));
            app.waitUntil("lanes by class", () -> app.has("#lane-mysql-a"));
            app.dragTo(States.DEST, "#lane-mysql-b");
            assertThat(app.texts("#lane-mysql-b .lane-verdict")).containsExactly("2 clients can take Dest");
            assertThat(app.texts("#lane-mysql-a .lane-verdict")).singleElement().asString().contains("cannot");
            app.drop();
        }
    }

    /** In grey: what is up is plain, what is off is hatched, and what must not be lost has a corner. */
    @Test
    void cellsDifferByPattern() throws IOException {
        try (AppUnderTest app = start()) {
            app.click("#switch-dtle-3");
            app.waitForText("dtle-3 goes down");
            app.later(() -> board(app).model().showLosses(Map.of()));
            for (int i = 0; i < 3; i++) {
                app.later(() -> board(app).model().zoom(-1));
            }
            app.waitUntil("cells", () -> app.has(".cell-line"));
            BufferedImage picture = ImageIO.read(app.snapshot("cells-in-grey").toFile());

            assertThat(shades(picture, app, "#lane-shanghai", 0)).as("up").isEqualTo(1);
            assertThat(shades(picture, app, "#lane-beijing", 1)).as("off").isGreaterThan(1);
            app.later(() -> board(app).model().showLosses(Map.of(idOf(app, "dtle-1"), "it breaks")));
            BufferedImage then = ImageIO.read(app.snapshot("cells-in-grey-loss").toFile());
            assertThat(shades(then, app, "#lane-shanghai", 0)).as("its loss is an outage").isGreaterThan(1);
        }
    }

    private static String idOf(AppUnderTest app, String client) {
        return app.window()
                .model()
                .plan()
                .cluster()
                .nodes()
                .stream()
                .filter(n -> n.name().equals(client))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** How many shades of grey a diagonal through a cell meets; less its edge. */
    private static long shades(BufferedImage picture, AppUnderTest app, String lane, int column) {
        Node line = app.visible(lane + " .cell-line");
        double step = 28; // of the large cells and their gap
        Point2D at = line.localToScene(column * step, 0);
        return IntStream.range(2, 20)
                .map(i -> picture.getRGB((int) at.getX() + i, (int) at.getY() + i))
                .map(rgb -> (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 8000)
                .distinct()
                .count();
    }

    private static boolean isBroken(Node node) {
        return ((Region) node).getBorder()
                .getStrokes()
                .stream()
                .map(BorderStroke::getTopStyle)
                .anyMatch(s -> !s.getDashArray().isEmpty());
    }

    private static void menu(AppUnderTest app, String on, String key, Object... arguments) {
        app.robot().clickOn(app.visible(on), MouseButton.SECONDARY);
        app.settle();
        app.choose(app.window().texts().get(key, arguments));
    }

    private static BoardView board(AppUnderTest app) {
        return (BoardView) app.visible("#board");
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
