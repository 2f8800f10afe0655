package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.ClusterChange.AddClient;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios: several by name, their steps in another order, what they expect, another outcome, side by side. */
final class ScenarioTest {
    private static final String DEST = "#tray-test_constraint-Dest";

    @TempDir
    Path folder;

    @Test
    void scenariosHaveNamesAndStepsOfTheirOwn() {
        try (AppUnderTest app = start()) {
            app.click("#switch-dtle-2");
            app.waitUntil("one step", () -> app.has("#step-1"));
            app.click("#scenario");
            app.choose("New scenario");
            app.click("#name-ok");
            app.waitForText("A scenario needs a name.");
            app.type("#name-field", "shanghai fades");
            app.click("#name-ok");
            app.waitUntil("the new one is empty", () -> !app.has("#step-1"));
            app.click("#switch-dtle-1");
            app.waitForText("dtle-1 goes down");

            app.click("#scenario");
            app.choose("First scenario");
            app.waitForText("dtle-2 goes down");
            assertThat(app.texts("#scenario")).contains("First scenario");
            app.click("#scenario");
            app.choose("shanghai fades");
            app.waitForText("dtle-1 goes down");
        }
    }

    @Test
    void aStepIsMovedAndTakenOutByKeys() {
        try (AppUnderTest app = start()) {
            twoSteps(app);
            app.click("#step-2 .step-title");
            app.press(KeyCode.ALT, KeyCode.UP);
            app.waitUntil("the second step comes first", () -> app.texts("#step-1").contains("dtle-3 goes down"));
            assertThat(app.texts("#step-2")).contains("dtle-2 goes down", "Dest cannot be placed");

            app.click("#step-1 .step-title");
            app.press(KeyCode.DELETE);
            app.waitUntil("one step is left", () -> !app.has("#step-2"));
        }
    }

    @Test
    void theStepsPlayOneAfterTheOther() {
        try (AppUnderTest app = start()) {
            twoSteps(app);
            app.click("#steps-play");
            app.waitUntil("the board is before the first step", () -> app.window().model().frame().step() == 0);
            app.waitUntil("it shows the last", () -> app.window().model().frame().step() == 2);
            assertThat(app.visible("#steps-play").getAccessibleText()).isEqualTo("Play the steps");
        }
    }

    @Test
    void aGroupThatPrefersALaneMovesThereAndMayStillRunElsewhere() {
        try (AppUnderTest app = start()) {
            app.dragTo(DEST, "#jobs-filter");
            app.drop();
            app.robot().clickOn(app.visible(DEST), MouseButton.SECONDARY);
            app.settle();
            app.choose("Prefers");
            app.press(KeyCode.RIGHT);
            app.press(KeyCode.ENTER);
            app.waitForText("affinity { attribute = \"${node.datacenter}\"  operator = \"=\"  value = \"beijing\" }");
        }
    }

    @Test
    void anExpectationTurnsRedAtTheStepThatBreaksIt() {
        try (AppUnderTest app = start()) {
            app.robot().clickOn(app.visible(DEST), MouseButton.SECONDARY);
            app.settle();
            app.choose("Expect it to stay in beijing");
            app.waitUntil("it holds", () -> app.texts("#expectations").contains("Dest stays in beijing and runs"));
            twoSteps(app);

            app.waitUntil("it is broken", () -> app.texts("#expectations")
                    .contains("Dest stays in beijing and runs (not after step 2)"));
            app.snapshot("scenario-expectation-broken");
        }
    }

    @Test
    void anotherOutcomeCanBeChosenAndThePreviewGoesOnFromThere() {
        try (AppUnderTest app = start()) {
            app.later(() -> app.window().model().change("undo.refreshed", List.of(), ScenarioTest::withThirdClient));
            app.waitForText("dtle-4");
            app.click("#switch-dtle-2");
            app.waitForText("50 %");
            boolean third = app.texts("#preview").contains("Dest moves from dtle-2 to dtle-3");
            app.click("#choose-1-Dest");
            app.snapshot("scenario-choose-outcome");
            app.choose(third ? "dtle-4" : "dtle-3");
            app.waitForText("Dest moves from dtle-2 to " + (third ? "dtle-4" : "dtle-3"));
            app.click("#switch-dtle-1");
            app.waitUntil("the choice stays", () -> app.has("#step-2"));
            assertThat(app.texts("#step-1")).contains("Dest moves from dtle-2 to " + (third ? "dtle-4" : "dtle-3"));
        }
    }

    private static Plan withThirdClient(Plan plan) {
        Node like = plan.cluster().nodes().stream().filter(n -> n.name().equals("dtle-3")).findFirst().orElseThrow();
        return plan.withClients(plan.clients().with(new AddClient(like.plannedCopy("planned-1", "dtle-4"))));
    }

    @Test
    void theCountOfAGroupCanChangeInAStep() {
        try (AppUnderTest app = start()) {
            app.robot().clickOn(app.visible(DEST), MouseButton.SECONDARY);
            app.settle();
            app.choose("Change the count");
            app.type("#name-field", "2");
            app.click("#name-ok");
            app.waitForText("Dest of test_constraint has count 2");
        }
    }

    @Test
    void twoScenariosAreComparedSideBySide() {
        try (AppUnderTest app = start()) {
            twoSteps(app);
            app.click("#scenario");
            app.choose("Duplicate");
            app.type("#name-field", "only one");
            app.click("#name-ok");
            app.waitUntil("the copy is shown", () -> app.texts("#scenario").contains("only one"));
            app.click("#step-2 .step-title");
            app.press(KeyCode.DELETE);
            app.waitUntil("one step is left", () -> !app.has("#step-2"));
            app.click("#scenario");
            app.choose("Compare");
            app.waitUntil("the difference", () -> app.texts("#compare").contains("1 waits"));

            assertThat(app.texts("#compare")).contains("Dest", "dtle-3", "1 group ends alike");
            app.snapshot("compare");
        }
    }

    private static void twoSteps(AppUnderTest app) {
        app.click("#switch-dtle-2");
        app.waitUntil("one step", () -> app.has("#step-1"));
        app.click("#switch-dtle-3");
        app.waitUntil("two steps", () -> app.has("#step-2"));
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
