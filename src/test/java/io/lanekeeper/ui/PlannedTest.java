package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What if we had: one client more, other labels, another state. */
final class PlannedTest {
    @TempDir
    Path folder;

    @Test
    void withAThirdClientInBeijingAnyLossIsSurvived() {
        try (AppUnderTest app = start()) {
            app.click("#switch-dtle-2");
            app.click("#switch-dtle-3");
            app.waitForText("Dest cannot be placed");
            menu(app, "#lane-beijing .card", "Plan a client like this");
            app.waitUntil("the form is open", () -> app.has("#client-form"));
            app.click("#client-ok");
            app.waitUntil("Dest moves to the planned client", () -> app.texts("#preview")
                    .toString()
                    .contains("Dest moves from dtle-3 to dtle-4"));
            assertThat(app.texts("#lane-beijing")).contains("dtle-4", "planned");
            app.snapshot("planned-client");

            app.click("#steps-clear");
            app.waitUntil("beijing survives two losses", () -> app.texts("#lane-beijing").contains("survives 2"));
            app.press(KeyCode.CONTROL, KeyCode.Z);
            app.press(KeyCode.CONTROL, KeyCode.Z);
            app.waitUntil("the planned client is gone", () -> !app.texts("#lane-beijing").contains("dtle-4"));
        }
    }

    @Test
    void aClientWithAnotherDatacenterStandsInAnotherLaneAndSaysSo() {
        try (AppUnderTest app = start()) {
            menu(app, "#lane-shanghai .card", "Other labels in the plan");
            app.waitUntil("the form is open", () -> app.has("#client-form"));
            app.type("#client-datacenter", "wuhan");
            app.click("#client-ok");
            app.waitUntil("the client moves", () -> app.has("#lane-wuhan"));
            assertThat(app.texts("#lane-wuhan")).contains("dtle-1", "relabelled", "planned");
            app.snapshot("planned-relabelled");
            assertThat(app.texts("#preview").toString()).contains("Src stays on dtle-1",
                    "10.1.0.21:3306 stands in shanghai");

            menu(app, "#lane-wuhan .card", "Give it its own labels again");
            app.waitUntil("the client is back", () -> !app.has("#lane-wuhan"));
            assertThat(app.texts("#lane-shanghai")).contains("dtle-1").doesNotContain("relabelled");
        }
    }

    @Test
    void everyStateOfAClientHasItsWordAndItsStep() {
        try (AppUnderTest app = start()) {
            menu(app, "#lane-shanghai .card", "Drain dtle-1");
            app.waitForText("dtle-1 is drained");
            assertThat(app.texts("#lane-shanghai")).contains("drained in step 1");
            app.waitForText("Src cannot be placed");
            menu(app, "#lane-shanghai .card", "Switch dtle-1 on");
            app.waitForText("dtle-1 comes back");
            menu(app, "#lane-shanghai .card", "Make dtle-1 ineligible");
            app.waitForText("dtle-1 becomes ineligible");
            assertThat(app.texts("#lane-shanghai")).contains("ineligible in step 3", "Src");
            menu(app, "#lane-shanghai .card", "Switch dtle-1 on");
            app.waitUntil("it is up", () -> app.texts("#lane-shanghai").contains("1 of 1 up"));
            menu(app, "#lane-shanghai .card", "Disconnect dtle-1");
            app.waitForText("dtle-1 is disconnected");
            assertThat(app.texts("#lane-shanghai").toString()).contains("in step 5");
            app.snapshot("states");
        }
    }

    private static void menu(AppUnderTest app, String card, String item) {
        app.robot().rightClickOn(app.visible(card + " .card-name"));
        app.choose(item);
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 900), folder, Map.of());
    }
}
