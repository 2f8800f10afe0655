package io.lanekeeper.ui;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the window at every moment of the story, in {@code target/screens}, for people to look at; no test.
 * Made by {@code mvn test -Dtest=*Pictures}.
 */
final class StoryPictures {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "zh, DARK"})
    void theStoryInPictures(String language, Theme theme) {
        Settings settings = Settings.first(language).withTheme(theme).withSize(1000, 900);
        String name = language + "-" + theme.name().toLowerCase(Locale.ROOT);
        try (AppUnderTest app = AppUnderTest.start(settings, folder, Map.of())) {
            boolean chinese = language.equals("zh");
            picture(app, "1-before-" + name);
            app.dragTo("#tray-test_constraint-Dest", "#jobs-filter");
            app.drop();
            app.waitUntil("Dest has no home", () -> app.texts("#tray-test_constraint-Dest")
                    .contains(chinese ? "\u4efb\u610f" : "anywhere"));
            app.click("#switch-dtle-2");
            app.waitUntil("a step is there", () -> app.has("#step-1"));
            picture(app, "2-no-home-one-failure-" + name);
            app.click("#steps-clear");
            app.waitUntil("no step is left", () -> !app.has("#step-1"));
            app.dragTo("#tray-test_constraint-Dest", "#lane-beijing");
            app.waitUntil("the lane says who can take it", () -> app.texts("#lane-beijing")
                    .stream()
                    .anyMatch(t -> t.contains(chinese ? "\u53ef\u8fd0\u884c" : "can take")));
            picture(app, "3-dragging-" + name);
            app.drop();
            app.waitUntil("Dest is home again",
                    () -> app.texts("#tray-test_constraint-Dest").contains("\u2192 beijing"));
            app.click("#switch-dtle-2");
            app.waitUntil("one step", () -> app.has("#step-1"));
            picture(app, "4-after-one-failure-" + name);
            app.click("#switch-dtle-3");
            app.waitUntil("two steps", () -> app.has("#step-2"));
            picture(app, "5-after-two-failures-" + name);
            app.click("#connect");
            app.waitUntil("the sheet is open", () -> app.has("#unsaved-discard") || app.has("#connect-pull"));
            picture(app, "6-unsaved-" + name);
        }
    }

    /** Small, as the robot needs it, and in the size of the sketches. */
    private static void picture(AppUnderTest app, String name) {
        app.snapshot(name + "-1000");
        app.resize(1440, 900);
        app.snapshot(name);
        app.resize(1000, 900);
    }
}
