package io.lanekeeper.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.background.Background;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.sheet.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a plan that takes its time. */
final class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void aLargeFileShowsProgressAndCanBeCancelled() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en"), folder, Map.of())) {
            Held held = new Held();
            Sheets sheets = new Sheets();
            List<PlanFile.Opened> told = new ArrayList<>();
            Opening opening = new Opening(held, sheets, Texts.english());
            app.later(() -> {
                ((StackPane) app.root()).getChildren().add(sheets.view());
                opening.read(folder.resolve("large.laneplan"), told::add, bug -> {});
            });
            app.waitUntil("the sheet is there", () -> app.has("#open-progress"));
            assertThat(opening.cancelled()).isFalse();
            app.snapshot("opening");

            app.click("#open-cancel");
            app.later(held::finish);

            assertThat(opening.cancelled()).isTrue();
            assertThat(told).isEmpty();
            app.waitUntil("the sheet is gone", () -> !sheets.open());
        }
    }

    @Test
    void aSmallFileShowsNoSheet() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en"), folder, Map.of())) {
            Held held = new Held();
            Sheets sheets = new Sheets();
            List<PlanFile.Opened> told = new ArrayList<>();
            app.later(() -> {
                new Opening(held, sheets, Texts.english()).read(folder.resolve("none.laneplan"), told::add, bug -> {});
                held.finish();
            });

            assertThat(told).hasSize(1).first().isInstanceOf(PlanFile.Opened.Failed.class);
            assertThat(sheets.open()).isFalse();
        }
    }

    /** Does what it was asked to do only when it is told to. */
    private static final class Held implements Background {
        private Runnable work = () -> {};

        @Override
        public <T> void run(String name, Callable<T> asked, Consumer<T> done, Consumer<Exception> failed) {
            work = () -> {
                try {
                    done.accept(asked.call());
                } catch (Exception e) {
                    failed.accept(e);
                }
            };
        }

        @Override
        public void onScreen(Runnable action) {
            action.run();
        }

        void finish() {
            work.run();
        }
    }
}
