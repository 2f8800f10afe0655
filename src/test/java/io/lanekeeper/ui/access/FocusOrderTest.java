package io.lanekeeper.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.control.Focusable;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tab reaches everything, in the order in which one reads, and comes round; in a sheet it stays there. */
final class FocusOrderTest {
    private static final int MOST = 150;

    @TempDir
    Path folder;

    @Test
    void tabGoesThroughBarTrayBoardAndPreviewAndComesRound() {
        try (AppUnderTest app = start()) {
            app.click("#switch-dtle-2");
            app.waitUntil("a step", () -> app.has("#step-1"));
            List<Node> reached = round(app, "#plan-menu", KeyCode.TAB);

            assertThat(reached.stream().map(n -> partOf(app, n)).distinct()).containsExactly(".top-bar", "#jobs",
                    "#board", "#preview");
            assertThat(reached).containsAll(app.ask(() -> used(app)));
            assertThat(reached.stream().map(Node::getId)).containsSubsequence("plan-menu", "lane-attribute",
                    "hand-over", "more-menu", "jobs-filter", "tray-test_constraint-Src",
                    "tray-test_constraint-Dest", "zoom-out", "scenario", "step-1", "survival-all");
        }
    }

    @Test
    void shiftTabGoesTheSameWayBack() {
        try (AppUnderTest app = start()) {
            List<Node> forth = round(app, "#plan-menu", KeyCode.TAB);
            List<Node> back = round(app, "#plan-menu", KeyCode.SHIFT, KeyCode.TAB);

            List<Node> reversed = new ArrayList<>(back.subList(1, back.size()));
            reversed.add(back.getFirst());
            assertThat(reversed.reversed()).isEqualTo(forth);
        }
    }

    /** Below a sheet there would be a whole window to get lost in. */
    @ParameterizedTest
    @EnumSource(value = States.class, names = {"SHEETS", "FILES", "CLIENTS"})
    void tabStaysInASheetAndReachesAllOfIt(States states) {
        try (AppUnderTest app = start()) {
            List<String> sheets = new ArrayList<>();
            states.walk(app, folder, state -> {
                if (app.has(".lk-sheet")) {
                    sheets.add(state);
                    assertTabStays(app, state);
                }
            });

            assertThat(sheets).isNotEmpty();
        }
    }

    private static void assertTabStays(AppUnderTest app, String state) {
        Node sheet = app.visible(".lk-sheet");
        Set<Node> reached = new LinkedHashSet<>();
        List<Node> all = app.ask(() -> Focusable.in(sheet));
        for (int i = 0; i <= all.size(); i++) {
            app.press(KeyCode.TAB);
            reached.add(owner(app));
        }
        assertThat(reached).as(state).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theFocusIsWhereItWasWhenASheetIsClosed() {
        try (AppUnderTest app = start()) {
            Node undo = app.visible("#lane-second");
            app.ask(() -> {
                undo.requestFocus();
                return true;
            });
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.waitUntil("the palette", () -> app.has("#palette-search"));
            app.press(KeyCode.ESCAPE);

            assertThat(owner(app)).isEqualTo(undo);
        }
    }

    /** Everything that Tab stops at, from a node on. */
    private static List<Node> round(AppUnderTest app, String first, KeyCode... keys) {
        Node start = app.visible(first);
        app.ask(() -> {
            start.requestFocus();
            return true;
        });
        List<Node> reached = new ArrayList<>(List.of(start));
        for (int i = 0; i < MOST; i++) {
            app.press(keys);
            Node now = owner(app);
            if (now.equals(start)) {
                return reached;
            }
            assertThat(reached).as("Tab never comes round").doesNotContain(now);
            reached.add(now);
        }
        throw new AssertionError("Tab never comes round: " + reached.stream().map(Seen::where).toList());
    }

    private static List<Node> used(AppUnderTest app) {
        return Seen.nodes(app).stream().filter(Focusable.in(app.root())::contains).toList();
    }

    private static String partOf(AppUnderTest app, Node node) {
        for (String part : List.of(".top-bar", "#jobs", "#board", "#preview", "#status")) {
            for (Node n = node; n != null; n = n.getParent()) {
                if (n.equals(app.root().lookup(part))) {
                    return part;
                }
            }
        }
        return Seen.where(node);
    }

    private static Node owner(AppUnderTest app) {
        return app.ask(() -> app.root().getScene().getFocusOwner());
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
