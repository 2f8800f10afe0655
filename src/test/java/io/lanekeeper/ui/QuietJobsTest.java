package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what can run is in the way. */
final class QuietJobsTest {
    private static final Path JOBS = Path.of("src/test/resources/jobs");

    @TempDir
    Path folder;

    @Test
    void periodicAndParameterizedJobsAreFoldedAwayAndSystemJobsAreAQuietLine() {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en").withSize(1000, 900), folder, Map.of())) {
            app.later(() -> app.window()
                    .dropped(List.of(file("35-periodic.nomad.hcl"), file("36-parameterized.nomad.hcl"))));
            app.waitForText("2 jobs do not run by themselves");
            assertThat(app.has(".idle-list")).isFalse();
            app.click("#idle-jobs");
            app.waitUntil("they are listed", () -> app.has(".idle-list"));
            assertThat(app.texts("#jobs")).contains("periodic", "parameterized");
            app.snapshot("jobs-idle");
            app.type("#jobs-filter", "nothing is called so");
            app.waitUntil("all are shown for a client's name", () -> app.texts("#jobs").contains("parameterized"));
        }
    }

    private static File file(String name) {
        return JOBS.resolve(name).toFile();
    }
}
