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

/** Why a group runs where it does, client by client and rule by rule. */
final class WhySheetTest {
    @TempDir
    Path folder;

    @Test
    void aWaitingGroupIsExplainedAndTheNearestChangesAreNamed() {
        try (AppUnderTest app = start("en")) {
            app.click("#switch-dtle-2");
            app.waitUntil("one step", () -> app.has("#step-1"));
            app.click("#switch-dtle-3");
            app.waitForText("Dest cannot be placed");
            app.click("#why-Dest");
            app.waitForText("0 of 3 clients would take one more allocation.");
            app.snapshot("why");

            assertThat(app.texts("#why")).contains("Switch on or make eligible: dtle-2, dtle-3",
                    "Without ${node.datacenter} = beijing: opens dtle-1 \u2013 but it would run cut off there: what"
                            + " it talks to stands elsewhere",
                    "Constraint \"${node.datacenter} = beijing\": 1 nodes excluded by filter", "dtle-1",
                    "\u2715 shanghai",
                    "\u2715 down");
            app.press(KeyCode.ESCAPE);
            app.waitUntil("the sheet is gone", () -> !app.has("#why"));
        }
    }

    @Test
    void aRunningGroupIsExplainedInChineseToo() {
        try (AppUnderTest app = start("zh")) {
            app.robot().clickOn(app.visible("#tray-test_constraint-Dest"), MouseButton.SECONDARY);
            app.settle();
            app.choose("为什么在此");
            app.waitForText("3 台客户端中有 2 台可再接受一个分配。");
            app.snapshot("why-zh");
        }
    }

    private AppUnderTest start(String language) {
        return AppUnderTest.start(Settings.first(language).withSize(1280, 860), folder, Map.of());
    }
}
