package io.lanekeeper.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.Document;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mouse wheel over the board. */
final class WheelDisplayIT {
    @TempDir
    Path folder;

    @Test
    void withCtrlItZooms() {
        try (AppUnderTest app = start()) {
            app.robot().moveTo(app.visible("#lane-beijing .card-name"));
            app.robot().press(KeyCode.CONTROL);
            app.robot().scroll(1, VerticalDirection.DOWN);
            app.waitUntil("rows", () -> app.texts("#board").contains("rows"));
            app.robot().scroll(1, VerticalDirection.UP);
            app.waitUntil("cards", () -> app.texts("#board").contains("cards"));
            app.robot().release(KeyCode.CONTROL);
        }
    }

    @Test
    void aloneItScrollsTheLaneUnderThePointerAndNoOther() {
        try (AppUnderTest app = start()) {
            open(app, 200);
            zoomToRows(app);
            assertThat(app.texts("#lane-beijing")).contains("be-0000");
            app.robot().moveTo(app.visible("#lane-beijing .row-name"));
            app.robot().scroll(20, VerticalDirection.DOWN);
            app.waitUntil("the first is out of sight", () -> !app.texts("#lane-beijing").contains("be-0000"));

            assertThat(app.texts("#lane-guangzhou")).contains("gu-0001");
            app.robot().scroll(60, VerticalDirection.UP);
            app.waitUntil("it is back", () -> app.texts("#lane-beijing").contains("be-0000"));
        }
    }

    @Test
    void withShiftItScrollsSideways() {
        try (AppUnderTest app = start()) {
            open(app, 600);
            zoomToRows(app);
            assertThat(wholly(app, "#lane-shanghai")).isFalse();
            app.robot().moveTo(app.visible("#lane-beijing .row-name"));
            app.robot().press(KeyCode.SHIFT);
            app.robot().scroll(40, VerticalDirection.DOWN);
            app.robot().release(KeyCode.SHIFT);
            app.waitUntil("shanghai is in sight", () -> wholly(app, "#lane-shanghai"));
        }
    }

    private static void zoomToRows(AppUnderTest app) {
        app.later(() -> ((BoardView) app.visible("#board")).model().zoom(0));
        for (int i = 0; i < 6 && !app.texts("#board").contains("rows"); i++) {
            app.click("#zoom-in");
        }
        assertThat(app.texts("#board")).contains("rows");
    }

    private static boolean wholly(AppUnderTest app, String query) {
        if (!app.has(query)) {
            return false;
        }
        Node board = app.visible("#board");
        Node node = app.visible(query);
        Bounds its = node.localToScene(node.getLayoutBounds());
        Bounds all = board.localToScene(board.getLayoutBounds());
        return its.getMinX() >= all.getMinX() && its.getMaxX() <= all.getMaxX();
    }

    private static void open(AppUnderTest app, int clients) {
        app.later(() -> app.window()
                .model()
                .open(Document.of(LargeCluster.plan(clients, clients * 4), Optional.empty())));
        app.waitForText("of " + clients + " clients up");
        app.waitUntil("lanes", () -> app.has("#lane-guangzhou"));
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
