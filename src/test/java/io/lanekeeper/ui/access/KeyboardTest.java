package io.lanekeeper.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Document;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mouse can do, the keyboard can: no test here touches the mouse. */
final class KeyboardTest {
    private static final String SRC = "#tray-test_constraint-Src";
    private static final String DEST = "#tray-test_constraint-Dest";

    @TempDir
    Path folder;

    @Test
    void aGroupIsMovedByTheBeginningOfALanesName() {
        try (AppUnderTest app = start()) {
            focus(app, DEST);
            move(app, "sh", KeyCode.ENTER);
            app.waitUntil("Dest lives in shanghai", () -> app.texts(DEST).contains("\u2192 shanghai"));

            assertThat(owner(app).getId()).isEqualTo(DEST.substring(1));
            app.press(KeyCode.DELETE);
            app.waitUntil("no home", () -> app.texts(DEST).contains("anywhere"));
            assertThat(owner(app).getId()).isEqualTo(DEST.substring(1));
        }
    }

    @Test
    void withCtrlTheLaneIsAddedAndWithAltItIsForbidden() {
        try (AppUnderTest app = start()) {
            focus(app, DEST);
            move(app, "shang", KeyCode.CONTROL, KeyCode.ENTER);
            app.waitForText("operator = \"set_contains_any\"  value = \"beijing,shanghai\"");
            app.press(KeyCode.CONTROL, KeyCode.Z);
            app.waitUntil("undone", () -> app.texts(DEST).contains("\u2192 beijing"));
            app.press(KeyCode.DELETE);
            move(app, "shang", KeyCode.ALT, KeyCode.ENTER);
            app.waitForText("operator = \"!=\"  value = \"shanghai\"");
        }
    }

    @Test
    void aLaneThatCannotTakeTheGroupSaysWhyAndTheSheetStays() {
        try (AppUnderTest app = start()) {
            app.later(() -> app.window()
                    .model()
                    .change("undo.lanesBy", List.of("x"), p -> p.withLaneAttribute("${node.class}")));
            app.waitUntil("lanes by class", () -> app.has("#lane-mysql-a"));
            focus(app, DEST);
            move(app, "mysql-a", KeyCode.ENTER);
            app.waitForText("mysql-a: its one client cannot: ${node.datacenter} = beijing, is shanghai");
            app.robot().write("?", 0);
            app.waitForText("No lane is called that.");
            app.press(KeyCode.ESCAPE);
            app.waitUntil("closed", () -> !app.has("#lane-name"));
            assertThat(app.window().model().document().history().undoable().map(e -> e.what()))
                    .contains("undo.lanesBy");
        }
    }

    @Test
    void arrowsGoThroughTheTrayAndSeveralGroupsAreChosenAndMoved() {
        try (AppUnderTest app = start()) {
            focus(app, "#job-test_constraint");
            app.press(KeyCode.DOWN);
            assertThat(owner(app).getId()).isEqualTo(SRC.substring(1));
            app.press(KeyCode.CONTROL, KeyCode.SPACE);
            app.press(KeyCode.DOWN);
            app.press(KeyCode.DOWN);
            assertThat(owner(app).getId()).isEqualTo(DEST.substring(1));
            app.press(KeyCode.SHIFT, KeyCode.SPACE);
            assertThat(told(app, DEST)).isEqualTo("group Dest of test_constraint, bound to beijing, chosen");
            app.press(KeyCode.M);
            app.waitForText("Where shall Dest, Src live?");
            app.robot().write("bei", 0);
            app.press(KeyCode.ENTER);
            app.waitForText("Source and target into beijing?");
            focus(app, "#drop-both");
            app.press(KeyCode.ENTER);
            app.waitUntil("both live there", () -> app.texts(SRC).contains("\u2192 beijing"));
        }
    }

    @Test
    void aWholeJobIsMovedByItsName() {
        try (AppUnderTest app = start()) {
            focus(app, "#job-test_constraint");
            move(app, "bei", KeyCode.ENTER);
            app.waitForText("Source and target into beijing?");
            app.press(KeyCode.ESCAPE);
            app.waitUntil("closed", () -> !app.has("#drop-both"));
        }
    }

    @Test
    void aGroupOnTheBoardIsReachedByArrowsAndMoved() {
        try (AppUnderTest app = start()) {
            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.HOME);
            app.press(KeyCode.ENTER);
            assertThat(owner(app).getId()).isEqualTo("switch-dtle-2");
            app.press(KeyCode.DOWN);
            assertThat(told(owner(app))).isEqualTo("group Dest of test_constraint, on dtle-2, bound to beijing");
            move(app, "sh", KeyCode.ENTER);
            app.waitUntil("moved", () -> app.texts(DEST).contains("\u2192 shanghai"));
        }
    }

    @Test
    void spaceSwitchesAClientAndTheFocusStaysInItsCard() {
        try (AppUnderTest app = start()) {
            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.HOME);
            app.press(KeyCode.SPACE);
            app.waitForText("dtle-2 goes down");
            app.press(KeyCode.ENTER);
            app.press(KeyCode.SPACE);
            app.waitForText("dtle-2 comes back");
            assertThat(owner(app).getId()).isEqualTo("switch-dtle-2");
            app.press(KeyCode.ESCAPE);
            assertThat(owner(app).getStyleClass()).contains("cards");
        }
    }

    @Test
    void menusOpenByShiftF10() {
        try (AppUnderTest app = start()) {
            focus(app, DEST);
            app.press(KeyCode.SHIFT, KeyCode.F10);
            assertThat(app.popupTexts()).contains("Also in", "Never in", "Prefers", "Remove the home");
            app.press(KeyCode.ESCAPE);

            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.HOME);
            app.press(KeyCode.SHIFT, KeyCode.F10);
            assertThat(app.popupTexts()).contains("Drain dtle-2");
            app.press(KeyCode.DOWN);
            app.press(KeyCode.ENTER);
            app.waitUntil("drained", () -> app.texts("#step-1").stream().anyMatch(t -> t.contains("drain")));
        }
    }

    @Test
    void whatIsMerelyPreferredIsInTheMenu() {
        try (AppUnderTest app = start()) {
            focus(app, DEST);
            app.press(KeyCode.DELETE);
            app.press(KeyCode.SPACE);
            entry(app, "Prefers");
            app.press(KeyCode.RIGHT);
            app.press(KeyCode.ENTER);
            app.waitForText("affinity { attribute = \"${node.datacenter}\"  operator = \"=\"  value = \"beijing\" }");
        }
    }

    @Test
    void stepsAreWalkedMovedAndTakenOut() {
        try (AppUnderTest app = start()) {
            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.HOME);
            app.press(KeyCode.SPACE);
            app.waitUntil("one step", () -> app.has("#step-1"));
            app.press(KeyCode.DOWN);
            app.press(KeyCode.SPACE);
            app.waitUntil("two steps", () -> app.has("#step-2"));
            focus(app, "#step-2");
            app.press(KeyCode.UP);
            assertThat(owner(app).getId()).isEqualTo("step-1");
            app.press(KeyCode.ENTER);
            app.waitUntil("the first is shown", () -> app.window().model().frame().step() == 1);
            app.press(KeyCode.ALT, KeyCode.DOWN);
            app.waitUntil("later", () -> app.texts("#step-1").contains("dtle-3 goes down"));
            app.press(KeyCode.DELETE);
            app.waitUntil("one is left", () -> !app.has("#step-2"));
        }
    }

    @Test
    void lanesAreFoldedUnfoldedAndHidden() {
        try (AppUnderTest app = start()) {
            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.F);
            app.waitUntil("folded", () -> app.has("#lane-beijing .lane-unfold"));
            focus(app, "#lane-beijing .lane-unfold");
            app.press(KeyCode.SPACE);
            app.waitUntil("unfolded", () -> !app.has("#lane-beijing .lane-unfold"));
            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.H);
            app.waitUntil("hidden", () -> !app.has("#lane-beijing"));
            focus(app, "#hidden-lanes");
            app.press(KeyCode.SPACE);
            app.waitUntil("shown", () -> app.has("#lane-beijing"));
            focus(app, "#lane-beijing .lane-menu");
            app.press(KeyCode.SPACE);
            assertThat(app.popupTexts()).contains("Fold beijing", "Hide beijing");
        }
    }

    @Test
    void cellsAreWalkedSpokenAndEntered() {
        try (AppUnderTest app = start()) {
            open(app, 600);
            focus(app, "#lane-beijing .cards");
            app.press(KeyCode.HOME);
            assertThat(spoken(app)).startsWith("be-0000, lane beijing, up, ").contains("full");
            app.press(KeyCode.RIGHT);
            assertThat(spoken(app)).startsWith("be-0003, lane beijing, ");
            app.press(KeyCode.ENTER);
            assertThat(owner(app).getId()).isEqualTo("switch-be-0003");
            app.press(KeyCode.DOWN);
            app.press(KeyCode.M);
            app.waitUntil("asked", () -> app.has("#lane-name"));
            app.press(KeyCode.ESCAPE);
            app.waitUntil("closed", () -> !app.has("#lane-name"));
            app.press(KeyCode.ESCAPE);
            assertThat(app.has("#peek")).isFalse();
            assertThat(owner(app).getStyleClass()).contains("cards");
        }
    }

    @Test
    void chipsAndClientsAreSpokenOfInChinese() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("zh").withSize(1000, 860), folder, Map.of())) {
            assertThat(told(app, DEST))
                    .isEqualTo("test_constraint \u7684\u4efb\u52a1\u7ec4 Dest\uff0c\u5f52\u5c5e beijing");
            assertThat(told(app, "#lane-beijing .chip")).isEqualTo(
                    "test_constraint \u7684\u4efb\u52a1\u7ec4 Dest\uff0c\u4f4d\u4e8e dtle-2\uff0c\u5f52\u5c5e beijing");
            assertThat(told(app, "#lane-beijing .card"))
                    .startsWith("dtle-2\uff0c\u6cf3\u9053 beijing\uff0c\u5728\u7ebf");
        }
    }

    /** The tray's list is longer than the window: arrows bring what is out of sight. */
    @Test
    void arrowsBringJobsThatAreOutOfSight() {
        try (AppUnderTest app = start()) {
            open(app, 60);
            focus(app, "#job-node-exporter");
            String last = "";
            for (int i = 0; i < 40; i++) {
                app.press(KeyCode.DOWN);
                assertThat(owner(app).getId()).as("after " + last).isNotEqualTo(last);
                last = owner(app).getId();
            }
            assertThat(app.has("#job-node-exporter")).isFalse();
        }
    }

    private static void move(AppUnderTest app, String beginning, KeyCode... keys) {
        app.press(KeyCode.M);
        app.waitUntil("asked", () -> app.has("#lane-name"));
        app.robot().write(beginning, 0);
        app.press(keys);
    }

    private static void entry(AppUnderTest app, String text) {
        int at = app.popupTexts().indexOf(text);
        assertThat(at).isNotNegative();
        for (int i = 0; i < at; i++) {
            app.press(KeyCode.DOWN);
        }
    }

    private static void focus(AppUnderTest app, String query) {
        Node node = app.visible(query);
        app.ask(() -> {
            node.requestFocus();
            return true;
        });
        app.settle();
    }

    private static Node owner(AppUnderTest app) {
        return app.ask(() -> app.root().getScene().getFocusOwner());
    }

    private static String told(AppUnderTest app, String query) {
        return told(app.visible(query));
    }

    private static String told(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    /** What a screen reader says of the selected one in the list that has the focus. */
    private static String spoken(AppUnderTest app) {
        return app.ask(() -> owner(app).queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node n
                ? told(n)
                : "");
    }

    private static void open(AppUnderTest app, int clients) {
        app.later(() -> app.window()
                .model()
                .open(Document.of(LargeCluster.plan(clients, clients * 4), Optional.empty())));
        app.waitForText("of " + clients + " clients");
        app.settle();
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
