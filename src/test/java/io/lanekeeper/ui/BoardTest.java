package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done on the board besides the story itself. */
final class BoardTest {
    private static final String DEST = "#tray-test_constraint-Dest";

    @TempDir
    Path folder;

    @Test
    void lanesCanBeMadeOfAnotherAttribute() {
        try (AppUnderTest app = start("en")) {
            pick(app, "#lane-attribute", "rack");
            app.waitUntil("lanes by rack", () -> app.has("#lane-r1") && app.has("#lane-r2"));

            assertThat(app.texts("#lane-r1")).contains("dtle-1", "dtle-2");
            assertThat(app.texts("#lane-r2")).contains("dtle-3");

            app.dragTo(DEST, "#lane-r2");
            app.drop();
            app.waitForText("value = \"r2\"");
            assertThat(app.texts(DEST)).contains("\u2192 r2");
        }
    }

    @Test
    void aGroupIsMovedByTheMenuThatAKeyOpens() {
        try (AppUnderTest app = start("en")) {
            app.click(DEST);
            app.press(KeyCode.SHIFT, KeyCode.F10);
            app.choose("Move to shanghai (1 client can take Dest");
            app.waitUntil("Dest lives in shanghai", () -> app.texts(DEST).contains("\u2192 shanghai"));

            assertThat(app.texts("#preview")).contains("When the changed jobs are registered");
            app.click("#notice-undo");
            app.waitUntil("undone", () -> app.texts(DEST).contains("\u2192 beijing"));
        }
    }

    @Test
    void escapeEndsADragWithoutADrop() {
        try (AppUnderTest app = start("en")) {
            app.dragTo(DEST, "#lane-shanghai");
            app.press(KeyCode.ESCAPE);
            app.drop();

            assertThat(app.texts(DEST)).contains("\u2192 beijing");
            assertThat(app.window().model().document().history().undoable()).isEmpty();
        }
    }

    @Test
    void anEndpointIsToldWhereItStandsAndCutsTheGroupOff() {
        try (AppUnderTest app = start("en")) {
            app.click("#endpoint-10-2-0-31-3306");
            app.choose("Stands in shanghai");
            app.waitForText("1 group is cut off");

            assertThat(app.texts("#lane-beijing")).contains("cut off");
        }
    }

    @Test
    void anEndpointCanBeNamedByHand() {
        try (AppUnderTest app = start("en")) {
            app.robot().clickOn(app.visible(DEST), MouseButton.SECONDARY);
            app.settle();
            app.choose("Name an endpoint");
            app.type("#endpoint-address", "nonsense");
            app.click("#endpoint-ok");
            app.waitForText("\"nonsense\" is no host:port");
            app.type("#endpoint-address", "10.9.9.9:5432");
            app.click("#endpoint-ok");
            app.waitForText("10.9.9.9:5432");
        }
    }

    @Test
    void aClientIsSwitchedOffByKeyboardAndTheWholeLaneByMenu() {
        try (AppUnderTest app = start("en")) {
            app.click("#lane-shanghai .card-name");
            app.press(KeyCode.SPACE);
            app.waitForText("dtle-1 goes down");

            app.robot().clickOn(app.visible("#lane-beijing .lane-name"), MouseButton.SECONDARY);
            app.settle();
            app.choose("Switch the whole lane beijing off");
            app.waitForText("all of beijing goes down");
            assertThat(app.texts("#status")).contains("2 allocations cannot be placed");

            app.click("#remove-step-1");
            app.waitUntil("one step is left", () -> !app.has("#step-2"));
            assertThat(app.texts("#preview")).contains("all of beijing goes down").doesNotContain("dtle-1 goes down");
        }
    }

    @Test
    void theLanguageChangesWhileThePlanStays() {
        try (AppUnderTest app = start("en")) {
            app.click("#switch-dtle-2");
            app.waitForText("dtle-2 goes down");
            List<String> steps = app.texts("#preview");
            app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            app.waitForText("dtle-2 \u5b95\u673a");
            app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            app.waitForText("dtle-2 goes down");

            app.waitUntil("the same preview", () -> app.texts("#preview").containsAll(steps));
        }
    }

    @Test
    void theLanePickerFindsEveryAttributeAndTellsHowManyValuesItHas() {
        try (AppUnderTest app = start("en")) {
            app.click("#lane-attribute");
            app.waitUntil("the list is there", () -> app.popupTexts().contains("${meta.rack}"));
            assertThat(app.popupTexts()).contains("${node.datacenter}", "2 values", "${node.class}");
            app.press(KeyCode.ESCAPE);

            pick(app, "#lane-second", "rack");
            app.waitUntil("beijing is divided", () -> app.texts("#lane-beijing").contains("r2"));
            app.snapshot("lanes-divided");
        }
    }

    @Test
    void theSearchGoesThroughTheBoardWhileTheTrayShowsWhatItHas() {
        try (AppUnderTest app = start("en")) {
            app.press(KeyCode.CONTROL, KeyCode.F);
            app.robot().write("dtle-", 0);
            app.press(KeyCode.ENTER);
            app.waitUntil("the first match", () -> app.texts("#jobs").contains("1 of 3"));
            app.press(KeyCode.ENTER);
            app.waitUntil("the second match", () -> app.texts("#jobs").contains("2 of 3"));

            assertThat(app.texts("#jobs")).contains("test_constraint");
            app.snapshot("search");
        }
    }

    private static void pick(AppUnderTest app, String button, String attribute) {
        app.click(button);
        app.waitUntil("the list is there", () -> app.popupTexts().contains("${meta.rack}"));
        app.robot().write(attribute, 0);
        app.settle();
        app.press(KeyCode.ENTER);
    }

    private AppUnderTest start(String language) {
        return AppUnderTest.start(Settings.first(language).withSize(1000, 860), folder, Map.of());
    }
}
