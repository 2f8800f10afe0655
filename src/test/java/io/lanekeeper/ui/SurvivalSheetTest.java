package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is survived: badges on the lanes, the losses of clients and lanes, pairs, what may be off at once. */
final class SurvivalSheetTest {
    @TempDir
    Path folder;

    @Test
    void lanesTellWhatTheySurviveAndTheSheetTellsTheRest() {
        try (AppUnderTest app = start("en")) {
            app.waitForText("survives 1");
            assertThat(app.texts("#lane-shanghai")).contains("no spare");
            app.click("#survival-all");
            app.waitForText("Lane shanghai");
            app.snapshot("survival-losses");
            assertThat(app.texts("#survival-losses")).contains("dtle-1", "\u2715 Src");

            app.click("#survival-together-tab");
            app.waitForText("1 client: dtle-3");
            app.snapshot("survival-together");
            app.click("#survival-tab-pairs");
            app.click("#survival-look");
            app.waitForText("dtle-2, dtle-3");
            app.snapshot("survival-pairs");
            assertThat(app.texts("#survival-pairs")).contains("\u2715 Dest");
            app.press(KeyCode.ESCAPE);
            app.waitUntil("the sheet is gone", () -> !app.has("#survival-sheet"));
        }
    }

    /** The story's problem: nothing waits, and yet the database is out of reach. */
    @Test
    void withoutAHomeTheLossThatMayCutAGroupOffIsNamed() {
        try (AppUnderTest app = start("en")) {
            app.dragTo("#tray-test_constraint-Dest", "#jobs-filter");
            app.drop();
            app.waitForText("Dest (cut off)");
            app.snapshot("survival-cut-off");
        }
    }

    @Test
    void theSheetIsThereInChinese() {
        try (AppUnderTest app = start("zh")) {
            app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            app.waitForText("泳道 beijing");
            app.snapshot("survival-zh");
        }
    }

    private AppUnderTest start(String language) {
        return AppUnderTest.start(Settings.first(language).withSize(1280, 860), folder, Map.of());
    }
}
