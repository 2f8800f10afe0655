package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a group may run, when its constraints let a lane through only in part. */
final class DomainTest {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    @TempDir
    Path folder;

    @Test
    void aHomeThatLetsOnlySomeClientsThroughSaysHowManyAndShowsWhich() throws IOException {
        Path file = Files.writeString(folder.resolve("part.nomad.hcl"), """
                job "part" {
                  datacenters = ["*"]
                  group "narrow" {
                    constraint {
                      attribute = "${node.datacenter}"
                      operator  = "regexp"
                      value     = "^bei"
                    }
                    constraint {
                      attribute = "${meta.rack}"
                      operator  = "set_contains_any"
                      value     = "r2,r3"
                    }
                    task "t" {
                      driver = "dtle"
                    }
                  }
                  group "racks" {
                    constraint {
                      attribute = "${meta.rack}"
                      value     = "r1"
                    }
                    task "t" {
                      driver = "dtle"
                    }
                  }
                }
                """);
        try (AppUnderTest app = AppUnderTest.start(Settings.first("en").withSize(1000, 900), folder, Map.of())) {
            app.later(() -> app.window().dropped(List.of(file.toFile())));
            app.waitUntil("the job is there", () -> app.has("#tray-part-narrow"));
            assertThat(app.texts("#tray-part-narrow")).contains("\u2192 beijing 1/2");
            assertThat(app.texts("#tray-part-racks")).contains("anywhere 2/3");

            app.robot().rightClickOn(app.visible("#tray-part-racks"));
            app.choose("Show where it may run");
            app.waitForText("racks may run on 2 of 3 clients");
            assertThat(dimmed(app)).containsExactly("dtle-3");
            app.snapshot("domain");

            app.click("#switch-dtle-2");
            app.waitForText("dtle-2 goes down");
            assertThat(app.texts("#board").toString()).contains("racks may run on 2 of 3 clients");
            app.click("#lane-beijing .lane-name");
            app.click("#domain-end");
            app.waitUntil("nothing is dimmed", () -> dimmed(app).isEmpty());

            app.robot().rightClickOn(app.visible("#tray-part-narrow"));
            app.choose("Show where it may run");
            app.waitForText("narrow may run on 1 of 3 clients");
            app.click("#lane-beijing .card-name");
            app.press(KeyCode.ESCAPE);
            app.waitUntil("nothing is dimmed", () -> dimmed(app).isEmpty());
        }
    }

    private static List<String> dimmed(AppUnderTest app) {
        return app.robot()
                .lookup(".card")
                .queryAll()
                .stream()
                .filter(n -> n.getPseudoClassStates().contains(DIMMED))
                .map(n -> ((javafx.scene.control.Label) n.lookup(".card-name")).getText())
                .toList();
    }
}
