package io.lanekeeper.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.Held;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Work that takes its time. */
final class WaitSheetTest {
    @TempDir
    Path folder;

    private final Held held = new Held();
    private final Sheets sheets = new Sheets();
    private final List<String> told = new ArrayList<>();
    private final WaitSheet.Patient patient = new WaitSheet.Patient(held, sheets, Texts.english());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void workThatTakesLongShowsASheetAndCanBeStopped() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en"), folder, Map.of())) {
            List<WaitSheet.Watch> watches = new ArrayList<>();
            app.later(() -> {
                ((StackPane) app.root()).getChildren().add(sheets.view());
                patient.run("Opening large.laneplan", "Reading it", watch -> {
                    watches.add(watch);
                    return "read";
                }, told::add, bug -> told.add("failed"));
            });
            app.waitUntil("the sheet is there", () -> app.has("#wait-what"));
            app.snapshot("opening");

            app.click("#wait-cancel");
            app.later(held::finish);

            assertThat(watches.getFirst().cancelled()).isTrue();
            assertThat(told).isEmpty();
            app.waitUntil("the sheet is gone", () -> !sheets.open());
        }
    }

    @Test
    void quickWorkShowsNoSheet() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en"), folder, Map.of())) {
            app.later(() -> {
                patient.run("Opening", "Reading it", watch -> "read", told::add, bug -> told.add("failed"));
                held.finish();
            });

            assertThat(told).containsExactly("read");
            assertThat(sheets.open()).isFalse();
        }
    }

    @Test
    void anErrorEndsTheWaiting() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en"), folder, Map.of())) {
            app.later(() -> {
                ((StackPane) app.root()).getChildren().add(sheets.view());
                patient.run("Opening", "Reading it", watch -> {
                    throw new StackOverflowError();
                }, t -> told.add("done"), bug -> told.add(bug.getClass().getSimpleName()));
            });
            app.waitUntil("the sheet is there", () -> app.has("#wait-what"));

            app.later(held::finish);

            assertThat(told).containsExactly("StackOverflowError");
            app.waitUntil("the sheet is gone", () -> !sheets.open());
        }
    }
}
