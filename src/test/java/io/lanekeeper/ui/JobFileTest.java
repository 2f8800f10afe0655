package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.ui.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Job files in the window: what differs from the cluster, what Nomad or the user has to complete. */
final class JobFileTest {
    private static final Path STORY = Path.of("src/test/lab/test_constraint.hcl");

    @TempDir
    Path folder;

    @Test
    void aFileThatDiffersFromWhatRunsSaysHow() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = pulled(nomad)) {
            String changed = Files.readString(STORY).replace("group \"Dest\" {", "group \"Dest\" {\n    count = 2");
            drop(app, Files.writeString(folder.resolve("test_constraint.hcl"), changed));
            app.waitForText("The file differs from what runs.");
            assertThat(app.texts("#job-files")).contains("test_constraint.hcl", "job test_constraint, in the cluster")
                    .anyMatch(l -> l.contains("+/- Count: \"1\" => \"2\""));
            app.snapshot("job-file-differs");
            app.click("#job-files-close");
            assertThat(app.window()
                    .model()
                    .frame()
                    .previewed()
                    .planned()
                    .jobs()
                    .getFirst()
                    .group("Dest")
                    .orElseThrow()
                    .count()).isEqualTo(1);
        }
    }

    @Test
    void severalFilesAtOnceAndTheirVariables() throws IOException {
        try (AppUnderTest app = AppUnderTest.start(settings(), folder, Map.of())) {
            app.later(() -> app.window()
                    .dropped(List.of(
                            write("one.nomad.hcl", job("one", "var.dc", "\"shanghai\"")),
                            write("two.nomad.hcl", job("two", "var.dc", "\"shanghai\"")),
                            write("dc.vars", "dc = \"beijing\"\n"),
                            write("broken.nomad.hcl", "job \"x\" {\n"))));
            app.waitForText("Imported one.nomad.hcl, two.nomad.hcl.");
            app.waitForText("broken.nomad.hcl:1:");
            app.snapshot("job-files-several");
            app.click("#job-files-close");
            assertThat(app.window().model().plan().jobs()).filteredOn(j -> j.base().modifyIndex() == 0)
                    .allSatisfy(j -> assertThat(j.base().datacenters()).containsExactly("beijing"));
        }
    }

    @Test
    void variablesWithoutValuesAreAskedFor() throws IOException {
        try (AppUnderTest app = AppUnderTest.start(settings(), folder, Map.of())) {
            drop(app, write("one.nomad.hcl", job("one", "var.dc", "var.db_password")).toPath());
            app.waitForText("Some values could not be evaluated here");
            assertThat(app.texts("#job-files")).contains("[var.dc]",
                    "The variable \"dc\" has no value and no default.");
            app.snapshot("job-file-incomplete");
            app.click("#job-file-values");
            app.waitUntil("the values are asked for", () -> app.has("#variable-dc"));
            assertThat(app.visible("#variable-db_password")).isInstanceOf(PasswordField.class);
            app.willChoose(write("dc.vars", "dc = \"beijing\"\n").toPath());
            app.click("#variables-file");
            app.waitUntil("the file is read", () -> app.visible("#variable-dc") instanceof TextField field
                    && field.getText().equals("beijing"));
            app.type("#variable-db_password", "r2");
            app.snapshot("job-file-values");
            app.click("#variables-ok");
            app.waitForText("job one, yet to be registered");
            assertThat(app.texts("#job-files")).doesNotContain("[var.dc]");
            assertThat(app.window().model().plan().jobs()).anySatisfy(
                    j -> assertThat(j.base().datacenters()).containsExactly("beijing"));
        }
    }

    @Test
    void aFormThatDoesNothingIsWarnedOf() throws IOException {
        try (AppUnderTest app = AppUnderTest.start(settings(), folder, Map.of())) {
            drop(app, Path.of("src/test/resources/jobs/64-short-forms-of-is-set.nomad.hcl"));
            app.waitForText("Nomad accepts this and does not take it as it looks:");
            assertThat(app.texts("#job-files").toString()).contains("is_set", "operator");
            app.snapshot("job-file-warnings");
        }
    }

    @Test
    void nomadEvaluatesWhatIsUnknownHere() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = pulled(nomad)) {
            nomad.answerInstead(path -> path.equals("/v1/jobs/parse") ? Optional.of(new RecordedNomad.Answer(200,
                    "{\"ID\": \"one\", \"Name\": \"one\", \"Datacenters\": [\"made by Nomad\"], \"TaskGroups\": "
                            + "[{\"Name\": \"g\", \"Tasks\": [{\"Name\": \"t\", \"Driver\": \"raw_exec\"}]}]}"))
                    : Optional.empty());
            drop(app, write("one.nomad.hcl", job("one", "nosuch(\"x\")", "\"r1\"")).toPath());
            app.waitForText("Some values could not be evaluated here");
            app.click("#job-file-complete");
            app.waitForText("job one, yet to be registered");
            app.click("#job-files-close");
            assertThat(app.window().model().plan().jobs()).anySatisfy(
                    j -> assertThat(j.base().datacenters()).containsExactly("made by Nomad"));

            nomad.answerInstead(path -> path.equals("/v1/jobs/parse")
                    ? Optional.of(new RecordedNomad.Answer(400, "input.hcl:3,5-9: Call to unknown function"))
                    : Optional.empty());
            drop(app, write("two.nomad.hcl", job("two", "nosuch(\"x\")", "\"r1\"")).toPath());
            app.waitForText("Some values could not be evaluated here");
            app.click("#job-file-complete");
            app.waitForText("Nomad's parser says: input.hcl:3,5-9: Call to unknown function");
            app.snapshot("job-file-refused-by-nomad");
        }
    }

    @Test
    void theOriginalFileIsTakenFromNomadAndHandedOver() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = pulled(nomad)) {
            String submission = new JsonMapper().createObjectNode()
                    .put("Source", Files.readString(STORY))
                    .put("Format", "hcl2")
                    .toString();
            nomad.answerInstead(path -> path.endsWith("/submission")
                    ? Optional.of(new RecordedNomad.Answer(200, submission))
                    : Optional.empty());
            app.dragTo("#tray-test_constraint-Dest", "#lane-shanghai");
            app.drop();
            app.waitUntil("Dest is bound to shanghai",
                    () -> app.texts("#tray-test_constraint-Dest").contains("\u2192 shanghai"));
            app.click("#hand-over");
            app.waitForText("test_constraint.nomad.json");
            app.snapshot("handover-original");
            app.click("#handover-original");
            app.waitForText("test_constraint.nomad.hcl");
            assertThat(app.texts(".code-lines")).contains("-      value     = \"beijing\"",
                    "+      value     = \"shanghai\"");
        }
    }

    @Test
    void aComputedHomeIsHandedOverAsATextOrAsTheVariablesNewValue() throws IOException {
        try (AppUnderTest app = AppUnderTest.start(settings(), folder, Map.of())) {
            String file = job("one", "\"*\"", "x")
                    .replace("variable \"dc\" {}", "variable \"lane\" { default = \"beijing\" }")
                    .replace("${meta.rack}", "${node.datacenter}")
                    .replace("value     = x", "value     = var.lane")
                    .replace("raw_exec", "dtle");
            drop(app, write("one.nomad.hcl", file).toPath());
            app.waitUntil("the job is there", () -> app.has("#tray-one-g"));
            app.dragTo("#tray-one-g", "#lane-shanghai");
            app.drop();
            app.waitUntil("it is bound", () -> app.texts("#tray-one-g").toString().contains("\u2192 shanghai"));
            app.click("#hand-over");
            app.waitForText("This is computed by var.lane.");
            app.snapshot("handover-computed");
            assertThat(app.texts(".code-lines")).contains("-      value     = var.lane",
                    "+      value     = \"shanghai\"");
            app.click("#handover-way");
            app.press(KeyCode.DOWN);
            app.press(KeyCode.ENTER);
            app.waitUntil("the variable changes", () -> app.texts(".code-lines")
                    .contains("+variable \"lane\" { default = \"shanghai\" }"));
            Path saved = folder.resolve("changed.nomad.hcl");
            app.willChoose(saved);
            app.click("#handover-save");
            app.waitForText("Saved to");
            assertThat(Files.readString(saved)).isEqualTo(file.replace("beijing", "shanghai"));
        }
    }

    @Test
    void theMenuOfAJobHasItsFileAndItsPage() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = pulled(nomad)) {
            nomad.answerInstead(path -> path.endsWith("/submission")
                    ? Optional.of(new RecordedNomad.Answer(404, "job source not found"))
                    : Optional.empty());
            app.later(() -> header(app).requestFocus());
            app.press(KeyCode.SHIFT, KeyCode.F10);
            app.choose("Get its job file from Nomad");
            app.waitForText("Nomad has no file of this job");
            app.click("#sheet-ok");
            app.waitUntil("the sheet is closed", () -> !app.has("#sheet-ok"));
            app.later(() -> header(app).requestFocus());
            app.press(KeyCode.SHIFT, KeyCode.F10);
            app.choose("Open in Nomad");
            assertThat(app.browsed()).containsExactly(nomad.address() + "/ui/jobs/test_constraint@default");

            for (String what : List.of("#job-test_constraint", "#lane-shanghai .card", "#lane-shanghai .chip")) {
                app.robot().moveTo(app.visible(what));
                app.settle();
                app.click(what + " .open-page");
            }
            assertThat(app.browsed()).hasSize(4);
            assertThat(app.browsed().get(2)).startsWith(nomad.address() + "/ui/clients/");
            assertThat(app.browsed().get(3)).isEqualTo(app.browsed().getFirst());
        }
    }

    /** A plan file may come from anybody, and name any address. */
    @Test
    void aTokenNeverGoesToAnAddressThatOnlyAPlanFileNames() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                RecordedNomad other = RecordedNomad.serve("1.11.3", "2-placed")) {
            Path plan = folder.resolve("a.laneplan");
            try (AppUnderTest app = pulled(other)) {
                app.willChoose(plan);
                app.press(KeyCode.CONTROL, KeyCode.S);
                app.waitForText("Saved to");
            }
            int before = other.calls().size();
            try (AppUnderTest app = AppUnderTest.start(settings(), folder,
                    Map.of("NOMAD_ADDR", nomad.address(), "NOMAD_TOKEN", "secret-token"))) {
                app.later(() -> app.window().open(plan));
                app.waitForText("a.laneplan");
                app.press(KeyCode.F5);
                app.waitUntil("the address is asked about", () -> app.has("#connect-pull"));
                assertThat(other.calls()).hasSize(before);
                app.click("#connect-pull");
                app.waitForText("allocations 2.");
                assertThat(other.tokens()).doesNotContain("secret-token");
            }
        }
    }

    private static Node header(AppUnderTest app) {
        return app.visible("#job-test_constraint");
    }

    private AppUnderTest pulled(RecordedNomad nomad) {
        AppUnderTest app = AppUnderTest.start(settings(), folder, Map.of("NOMAD_ADDR", nomad.address()));
        app.click("#connect");
        app.click("#connect-pull");
        app.waitForText("allocations 2.");
        return app;
    }

    private static void drop(AppUnderTest app, Path file) {
        app.later(() -> app.window().dropped(List.of(file.toFile())));
    }

    private File write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toFile();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String job(String name, String datacenter, String rack) {
        return """
                variable "dc" {}
                variable "db_password" {}
                job "%s" {
                  datacenters = [%s]
                  group "g" {
                    constraint {
                      attribute = "${meta.rack}"
                      value     = %s
                    }
                    task "t" {
                      driver = "raw_exec"
                      config { command = "/bin/true" }
                    }
                  }
                }
                """.formatted(name, datacenter, rack);
    }

    private static Settings settings() {
        return Settings.first("en").withSize(1000, 860);
    }
}
