package io.lanekeeper.ui;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.board.BoardView;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of boards of every size, in {@code target/screens}, for people to look at; no test. Made by {@code mvn test
 * -Dtest=*Pictures}.
 */
final class BoardPictures {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3, en, LIGHT", "60, en, LIGHT", "600, en, LIGHT", "3000, en, LIGHT", "3, zh, DARK", "60, zh, DARK",
        "600, zh, DARK", "3000, zh, DARK"})
    void boardsOfEverySize(int clients, String language, Theme theme) {
        Settings settings = Settings.first(language).withTheme(theme).withSize(1000, 900);
        try (AppUnderTest app = AppUnderTest.start(settings, folder, Map.of())) {
            Plan plan = LargeCluster.plan(clients, clients * 4);
            app.later(() -> app.window().model().open(Document.of(plan, Optional.empty())));
            app.waitUntil("the board is there", () -> app.has("#lane-beijing .lane-name") && app.texts("#lane-beijing")
                    .stream()
                    .anyMatch(t -> t.matches(".*\\b" + inBeijing(plan) + "\\b.*")));
            BoardView board = (BoardView) app.visible("#board");
            app.later(() -> {
                board.model()
                        .showBadges(
                                Map.of("beijing", new LaneBadge.Survives(3, false), "shanghai",
                                        new LaneBadge.NoSpare()));
                board.model()
                        .showLosses(Map.of("00000003-0000-4000-8000-000000000000", "it breaks",
                                "0000000f-0000-4000-8000-000000000000", "it breaks"));
            });
            String name = clients + "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT);
            app.resize(1440, 900);
            app.snapshot("dense-" + name);
            app.later(() -> board.model().setSecondAttribute("${meta.rack}"));
            app.waitUntil("divided", () -> app.has("#lane-beijing .section"));
            app.snapshot("dense-" + name + "-racks");
            app.later(() -> board.model().zoom(1));
            app.snapshot("dense-" + name + "-nearer");
            app.later(() -> {
                board.model().zoom(0);
                board.search("web-3");
                board.next();
            });
            app.snapshot("dense-" + name + "-search");
            if (clients >= 600) {
                app.later(() -> {
                    board.search("");
                    board.model().setSecondAttribute("");
                    app.window()
                            .model()
                            .change("undo.step.laneDown", List.of("beijing"),
                                    p -> p.withStep(new Step.OfLane(true, "${node.datacenter}", "beijing")));
                });
                app.waitUntil("the lane is off", () -> app.has("#step-1") && app.has("#lane-beijing .shelf .chip"));
                app.snapshot("dense-" + name + "-lane-off");
            }
        }
    }

    private static long inBeijing(Plan plan) {
        return plan.cluster().nodes().stream().filter(n -> n.datacenter().equals("beijing")).count();
    }
}
