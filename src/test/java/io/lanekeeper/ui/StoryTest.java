package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance story, played with mouse and keyboard in the real window over a recorded cluster. */
final class StoryTest {
    private static final String SRC = "#tray-test_constraint-Src";
    private static final String DEST = "#tray-test_constraint-Dest";

    @TempDir
    Path folder;

    @Test
    void theStoryIsPlayedFromPullToReopening() {
        Settings settings = Settings.first("en").withSize(1000, 860);
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed");
                AppUnderTest app = AppUnderTest.start(settings, folder, Map.of("NOMAD_ADDR", nomad.address()))) {
            pull(app);
            List<String> pulled = app.texts("#board");
            dragBothToTheTray(app);
            dragBothHome(app);
            loseBothClientsOfBeijing(app);
            undoAndRedoEverything(app, pulled);
            saveAndReopen(app);
            bringAClientBack(app);
        }
    }

    private static void pull(AppUnderTest app) {
        app.click("#connect");
        app.click("#connect-pull");
        app.waitForText("clients 3, jobs 1, allocations 2.");

        assertThat(app.texts("#lane-shanghai")).contains("shanghai", "1 of 1 up", "dtle-1", "mysql-a", "Src");
        assertThat(app.texts("#lane-beijing")).contains("beijing", "2 of 2 up", "dtle-2", "dtle-3", "Dest");
        assertThat(app.texts(SRC)).contains("\u2192 shanghai");
        assertThat(app.texts(DEST)).contains("\u2192 beijing");
    }

    private static void dragBothToTheTray(AppUnderTest app) {
        for (String group : List.of("Src", "Dest")) {
            app.dragTo("#tray-test_constraint-" + group, "#jobs-filter");
            app.drop();
            app.waitForText(group + " may run in any lane now.");
        }
        assertThat(app.texts(SRC)).contains("anywhere");
        assertThat(app.texts(DEST)).contains("anywhere");
    }

    private static void dragBothHome(AppUnderTest app) {
        app.dragTo(SRC, "#lane-shanghai");
        assertThat(app.texts("#notice"))
                .contains("constraint { attribute = \"${node.datacenter}\"  operator = \"=\"  value = \"shanghai\" }");
        app.drop();
        app.waitUntil("Src is bound to shanghai", () -> app.texts(SRC).contains("\u2192 shanghai"));

        app.dragTo(DEST, "#lane-beijing");
        app.snapshot("story-drag-small");
        app.drop();
        app.waitUntil("Dest is bound to beijing", () -> app.texts(DEST).contains("\u2192 beijing"));
    }

    private static void loseBothClientsOfBeijing(AppUnderTest app) {
        app.click("#switch-dtle-2");
        app.waitForText("Dest moves from dtle-2 to dtle-3");
        assertThat(app.texts("#lane-beijing")).contains("1 of 2 up", "down in step 1", "\u2192 dtle-3");

        app.click("#switch-dtle-3");
        app.waitForText("Dest cannot be placed");
        assertThat(app.texts("#preview")).containsSubsequence("dtle-1", "${node.datacenter} = beijing", "is shanghai",
                "dtle-2", "down", "dtle-3", "down");
        assertThat(app.texts("#lane-beijing")).contains("outage", "WAITING FOR A CLIENT HERE");
        assertThat(app.texts("#status")).contains("1 allocation cannot be placed", "1 of 3 clients up");
    }

    private void saveAndReopen(AppUnderTest app) {
        List<String> board = app.texts("#board");
        List<String> preview = app.texts("#preview");
        Path file = folder.resolve("two-sites.laneplan");
        app.willChoose(file);
        app.press(KeyCode.CONTROL, KeyCode.S);
        app.waitForText("Saved to");
        assertThat(file).exists();

        app.click("#plan-menu");
        app.click("#menu-SAMPLE");
        app.waitUntil("the sample is open", () -> app.texts("#board").contains("2 of 2 up"));

        app.willChoose(file);
        app.press(KeyCode.CONTROL, KeyCode.O);
        app.waitUntil("the saved plan is open again", () -> app.texts("#board").equals(board));
        assertThat(app.texts("#preview")).isEqualTo(preview);
    }

    private static void undoAndRedoEverything(AppUnderTest app, List<String> pulled) {
        List<String> failed = app.texts("#board");
        while (app.window().model().document().history().undoable().isPresent()) {
            app.press(KeyCode.CONTROL, KeyCode.Z);
        }
        app.waitUntil("the board is as it was pulled", () -> app.texts("#board").equals(pulled));
        while (app.window().model().document().history().redoable().isPresent()) {
            app.click("#command-REDO");
        }
        app.waitUntil("the board is as it was before", () -> app.texts("#board").equals(failed));
    }

    private static void bringAClientBack(AppUnderTest app) {
        app.click("#switch-dtle-2");
        app.waitForText("Dest is placed on dtle-2");
        assertThat(app.texts("#status")).contains("Everything runs where it can be reached");
        app.press(KeyCode.CONTROL, KeyCode.Z);
        app.waitForText("step 2 of 2");
        assertThat(app.texts("#preview")).noneMatch(t -> t.contains("placed on"));
    }
}
