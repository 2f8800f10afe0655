package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the app comfortable: everything findable, everything undoable, readable for everybody. */
final class ComfortTest {
    private static final String DEST = "#tray-test_constraint-Dest";

    @TempDir
    Path folder;

    @Test
    void thePaletteFindsCommandsClientsAndJobs() {
        try (AppUnderTest app = start("en")) {
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("#palette-search", "dtle-2");
            app.snapshot("palette");
            app.press(KeyCode.ENTER);
            app.waitUntil("the client is shown", () -> app.has(".card:chosen"));
            assertThat(app.window().model().plan().currentScenario().steps()).as("nothing has happened to it")
                    .isEmpty();

            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("#palette-search", "switch dtle-2");
            app.press(KeyCode.ENTER);
            app.waitForText("dtle-2 goes down");

            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("#palette-search", "test_con");
            app.press(KeyCode.ENTER);
            app.waitUntil("the job is searched for", () -> app.texts("#jobs-filter").contains("test_constraint"));
        }
    }

    @Test
    void theHistoryGoesBackToAnyChange() {
        try (AppUnderTest app = start("en")) {
            app.click("#switch-dtle-2");
            app.waitUntil("one step", () -> app.has("#step-1"));
            app.click("#switch-dtle-3");
            app.waitUntil("two steps", () -> app.has("#step-2"));
            app.press(KeyCode.CONTROL, KeyCode.H);
            assertThat(app.texts("#history-list")).contains("dtle-3 off (here)", "dtle-2 off", "as it was opened");
            app.snapshot("history");
            app.press(KeyCode.END);
            app.click("#history-go");
            app.waitUntil("no step", () -> !app.has("#step-1"));

            app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            app.waitUntil("one step again", () -> app.has("#step-1"));
        }
    }

    @Test
    void aQuestionMarkShowsEveryShortcut() {
        try (AppUnderTest app = start("en")) {
            app.click("#lane-beijing .lane-name");
            app.robot().write('?');
            app.waitUntil("the sheet", () -> app.has("#shortcuts"));

            assertThat(app.texts("#shortcuts"))
                    .contains("Hand over…", "Ctrl+E", "Switch the chosen client off or on");
            app.snapshot("shortcuts");
            app.press(KeyCode.ESCAPE);
            app.waitUntil("closed", () -> !app.has("#shortcuts"));
        }
    }

    @Test
    void textsCanBeLargerAndAreRemembered() {
        try (AppUnderTest app = start("en")) {
            double before = app.visible("#lane-beijing .lane-name").getBoundsInLocal().getHeight();
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("#palette-search", "larger");
            app.press(KeyCode.ENTER);
            app.waitUntil("larger",
                    () -> app.visible("#lane-beijing .lane-name").getBoundsInLocal().getHeight() > before);
            app.click("#more-menu");
            app.choose("Dark");
            app.waitUntil("dark", () -> app.root().getStyleClass().contains("lk-dark"));
            app.snapshot("larger-dark");

            assertThat(app.window().settings().textPercent()).isEqualTo(110);
            assertThat(app.window().settings().theme()).isEqualTo(Theme.DARK);
        }
    }

    @Test
    void aPlanCanBeginWithoutAnyCluster() {
        try (AppUnderTest app = start("en")) {
            app.press(KeyCode.CONTROL, KeyCode.N);
            app.waitForText("or begin without a cluster");
            app.snapshot("welcome");
            addClient(app, "sh-1", "shanghai");
            app.waitUntil("a lane is there", () -> app.has("#lane-shanghai"));
            addClient(app, "bj-1", "beijing");
            app.waitUntil("two lanes are there", () -> app.has("#lane-beijing"));
            app.later(() -> app.window()
                    .dropped(List.of(new File("src/test/resources/jobs/44-dtle-new-shape.nomad.hcl"))));
            app.waitUntil("its groups are placed", () -> app.texts("#lane-beijing").contains("Dest"));
            app.snapshot("by-hand");

            assertThat(app.texts("#lane-shanghai")).contains("sh-1", "Src");
            app.click("#switch-bj-1");
            app.waitForText("Dest cannot be placed");
        }
    }

    private static void addClient(AppUnderTest app, String name, String datacenter) {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        app.waitUntil("the form is open", () -> app.has("#client-form"));
        app.click("#client-ok");
        app.waitForText("A client needs a name.");
        app.type("#client-name", name);
        app.type("#client-datacenter", datacenter);
        app.click("#client-ok");
    }

    @Test
    void aLaneCanBePlannedBeforeAnyClientStandsInIt() {
        try (AppUnderTest app = start("zh")) {
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("#palette-search", "\u6cf3\u9053");
            app.press(KeyCode.ENTER);
            app.type("#name-field", "wuhan");
            app.click("#name-ok");
            app.waitUntil("the lane is there", () -> app.has("#lane-wuhan"));
            app.click(DEST);
            app.press(KeyCode.M);
            app.robot().write("wu", 0);
            app.press(KeyCode.ENTER);
            app.waitUntil("Dest lives in wuhan", () -> app.texts(DEST).contains("\u2192 wuhan"));
        }
    }

    private AppUnderTest start(String language) {
        return AppUnderTest.start(Settings.first(language).withSize(1000, 860), folder, Map.of());
    }
}
