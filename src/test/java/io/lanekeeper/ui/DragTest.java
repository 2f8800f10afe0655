package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dragging: one more lane, a forbidden lane, several groups, a whole job. */
final class DragTest {
    private static final String DEST = "#tray-test_constraint-Dest";
    private static final String SRC = "#tray-test_constraint-Src";

    @TempDir
    Path folder;

    @Test
    void withCtrlTheLaneIsAddedToTheHome() {
        try (AppUnderTest app = start()) {
            app.robot().press(KeyCode.CONTROL);
            app.dragTo(DEST, "#lane-shanghai");
            app.waitForText("operator = \"set_contains_any\"  value = \"beijing,shanghai\"");
            app.drop();
            app.robot().release(KeyCode.CONTROL);

            app.waitUntil("Dest may run in both, and there is no other", () -> app.texts(DEST).contains("anywhere"));
            app.click("#notice-undo");
            app.waitUntil("undone", () -> app.texts(DEST).contains("\u2192 beijing"));
        }
    }

    @Test
    void withAltTheLaneIsForbidden() {
        try (AppUnderTest app = start()) {
            app.dragTo(DEST, "#jobs-filter");
            app.drop();
            app.waitUntil("no home", () -> app.texts(DEST).contains("anywhere"));
            app.robot().press(KeyCode.ALT);
            app.dragTo(DEST, "#lane-shanghai");
            app.waitForText("operator = \"!=\"  value = \"shanghai\"");
            app.drop();
            app.robot().release(KeyCode.ALT);

            app.waitUntil("only beijing is left", () -> app.texts(DEST).contains("\u2192 beijing"));
        }
    }

    @Test
    void severalGroupsAreChosenAndDraggedAtOnceAndUndoneAtOnce() {
        try (AppUnderTest app = start()) {
            app.robot().press(KeyCode.CONTROL);
            app.click(SRC);
            app.click(DEST);
            app.robot().release(KeyCode.CONTROL);
            app.dragTo(DEST, "#jobs-filter");
            app.drop();
            app.waitUntil("neither has a home",
                    () -> app.texts(DEST).contains("anywhere") && app.texts(SRC).contains("anywhere"));
            app.click("#notice-undo");
            app.waitUntil("both have theirs again",
                    () -> app.texts(DEST).contains("\u2192 beijing") && app.texts(SRC).contains("\u2192 shanghai"));
        }
    }

    @Test
    void groupsAreChosenOnTheBoardAndInTheTrayAlike() {
        try (AppUnderTest app = start()) {
            app.robot().press(KeyCode.CONTROL);
            app.click("#lane-shanghai .chip");
            app.click(DEST);
            app.robot().release(KeyCode.CONTROL);
            app.dragTo("#lane-shanghai .chip", "#jobs-filter");
            app.drop();
            app.waitUntil("neither has a home",
                    () -> app.texts(DEST).contains("anywhere") && app.texts(SRC).contains("anywhere"));
        }
    }

    @Test
    void aWholeJobIsDraggedByItsNameAndAskedWhichOfSourceAndTargetIsMeant() {
        try (AppUnderTest app = start()) {
            app.dragTo("#jobs .job-name", "#lane-beijing");
            app.drop();
            app.waitForText("Source and target into beijing?");
            app.snapshot("drop-whole-job");
            app.click("#drop-source");
            app.waitUntil("Src lives in beijing", () -> app.texts(SRC).contains("\u2192 beijing"));

            assertThat(app.texts(DEST)).contains("\u2192 beijing");
        }
    }

    @Test
    void whileDraggingTodayIsComparedWithWhatWouldBe() {
        try (AppUnderTest app = start()) {
            app.dragTo(DEST, "#jobs-filter");
            app.drop();
            app.waitUntil("no home", () -> app.texts(DEST).contains("anywhere"));
            app.dragTo(DEST, "#lane-beijing");
            app.waitUntil("the comparison", () -> app.has("#landing"));

            assertThat(app.texts("#landing")).containsSubsequence("dtle-2", "\u2715 dtle-1, cut off",
                    "\u2713 moves to dtle-3");
            assertThat(app.texts("#landing")).containsSubsequence("beijing", "\u2715 dtle-1, cut off",
                    "\u2715 waits");
            app.snapshot("landing");
            app.drop();
            app.waitUntil("the steps are back", () -> !app.has("#landing"));
        }
    }

    @Test
    void everyGestureIsInTheMenuToo() {
        try (AppUnderTest app = start()) {
            app.robot().clickOn(app.visible(DEST), MouseButton.SECONDARY);
            app.settle();
            assertThat(app.popupTexts()).contains("Also in", "Never in", "Remove the home");
        }
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
