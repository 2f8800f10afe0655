package io.lanekeeper.ui;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of every sheet, menu and empty state in both languages and themes, for people to look at; no test. Made by
 * {@code mvn test -Dtest=*Pictures}.
 */
final class DialogPictures {
    private static final String TRAY_DEST = "#tray-test_constraint-Dest";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "zh, DARK"})
    void sheetsInPictures(String language, Theme theme) throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = AppUnderTest.start(
                        Settings.first(language).withTheme(theme).withSize(1000, 860).withRecent("two-sites.laneplan"),
                        folder, Map.of("NOMAD_ADDR", nomad.address()))) {
            String end = "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT);
            sheet(app, KeyCode.H, false, "dialog-history" + end);
            sheet(app, KeyCode.K, false, "dialog-palette" + end);
            sheet(app, KeyCode.E, true, "dialog-survival" + end);
            sheet(app, KeyCode.N, true, "dialog-client" + end);
            sheet(app, KeyCode.K, true, "dialog-connect" + end);
            app.press(KeyCode.F1);
            picture(app, "dialog-shortcuts" + end);
            menu(app, TRAY_DEST, "menu-group" + end);
            menu(app, "#lane-beijing .card", "menu-client" + end);
            app.click("#lane-attribute");
            app.snapshot("menu-lanes" + end);
            app.press(KeyCode.ESCAPE);
            app.click("#plan-menu");
            app.snapshot("menu-plan" + end);
            app.press(KeyCode.ESCAPE);
            files(app, end);
            pulled(app, end);
            app.press(KeyCode.CONTROL, KeyCode.N);
            app.waitUntil("the empty plan or the question", () -> app.has("#empty") || app.has("#unsaved-discard"));
            if (app.has("#unsaved-discard")) {
                app.snapshot("dialog-unsaved" + end);
                app.click("#unsaved-discard");
            }
            app.waitUntil("the plan is empty", () -> app.has("#empty"));
            app.snapshot("empty-welcome" + end);
        }
    }

    private void files(AppUnderTest app, String end) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.nomad.hcl"), "job \"x\" {\n  group = \n");
        Path open = Files.writeString(folder.resolve("open.nomad.hcl"), """
                variable "dc" {}
                job "open" {
                  datacenters = [var.dc]
                  group "g" {
                    task "t" {
                      driver = "dtle"
                    }
                  }
                }
                """);
        app.later(() -> app.window().dropped(List.of(broken.toFile(), open.toFile())));
        app.waitUntil("the files are spoken of", () -> app.has("#job-files"));
        picture(app, "dialog-job-files" + end);
    }

    private static void pulled(AppUnderTest app, String end) {
        app.click("#connect");
        app.waitUntil("it is asked", () -> app.has("#unsaved-discard"));
        app.snapshot("dialog-unsaved" + end);
        app.click("#unsaved-discard");
        app.waitUntil("the form", () -> app.has("#connect-pull"));
        app.click("#connect-pull");
        app.waitUntil("it is pulled", () -> app.window().model().plan().cluster().address().startsWith("http"));
        app.waitUntil("the sheet is gone", () -> !app.has("#wait-cancel"));
        app.snapshot("pulled" + end);
        app.dragTo(TRAY_DEST, "#lane-shanghai");
        app.drop();
        app.waitUntil("Dest is bound to shanghai", () -> app.texts(TRAY_DEST).contains("\u2192 shanghai"));
        app.snapshot("notice" + end);
        app.click("#hand-over");
        app.waitUntil("the hand-over", () -> app.has("#handover-save"));
        picture(app, "dialog-handover" + end);
    }

    private static void sheet(AppUnderTest app, KeyCode key, boolean shift, String name) {
        if (shift) {
            app.press(KeyCode.CONTROL, KeyCode.SHIFT, key);
        } else {
            app.press(KeyCode.CONTROL, key);
        }
        picture(app, name);
    }

    /** Of the sheet that is open; then it is closed. */
    private static void picture(AppUnderTest app, String name) {
        app.waitUntil("a sheet for " + name, () -> app.has(".lk-sheet"));
        app.snapshot(name);
        app.press(KeyCode.ESCAPE);
        app.waitUntil("no sheet after " + name, () -> !app.has(".lk-sheet"));
    }

    private static void menu(AppUnderTest app, String query, String name) {
        app.robot().rightClickOn(app.visible(query));
        app.settle();
        app.snapshot(name);
        app.press(KeyCode.ESCAPE);
        app.settle();
    }
}
