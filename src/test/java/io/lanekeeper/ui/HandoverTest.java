package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The changed job leaves the app as a file: HCL where it came from one, JSON where it was pulled. */
final class HandoverTest {
    private static final Path STORY = Path.of("src/test/lab/test_constraint.hcl");

    @TempDir
    Path folder;

    @Test
    void thePulledJobIsHandedOverAsJson() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = start(Map.of("NOMAD_ADDR", nomad.address()))) {
            pull(app);
            moveDestToShanghai(app);
            app.click("#hand-over");
            app.waitForText("test_constraint.nomad.json");
            assertThat(app.texts(".code-lines")).anyMatch(l -> l.startsWith("-") && l.contains("\"beijing\""))
                    .anyMatch(l -> l.startsWith("+") && l.contains("\"shanghai\""));
            app.snapshot("handover-json");

            Path file = folder.resolve("job.json");
            app.willChoose(file);
            app.click("#handover-save");
            app.waitForText("Saved to");
            assertThat(Files.readString(file)).contains("\"RTarget\" : \"shanghai\"", "\"SubmitTime\"");
        }
    }

    @Test
    void theImportedFileIsHandedOverWithOneLineChanged() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = start(Map.of("NOMAD_ADDR", nomad.address()))) {
            pull(app);
            Path original = Files.copy(STORY, folder.resolve("test_constraint.hcl"));
            app.willChoose(original);
            app.press(KeyCode.CONTROL, KeyCode.I);
            app.waitForText("Imported test_constraint.hcl.");
            moveDestToShanghai(app);
            app.click("#hand-over");
            app.waitUntil("the diff is shown", () -> app.has("#handover-save"));
            app.snapshot("handover-hcl");
            app.click("#handover-file");
            app.snapshot("handover-hcl-file");

            Path file = folder.resolve("changed.hcl");
            app.willChoose(file);
            app.click("#handover-save");
            app.waitForText("Saved to");
            List<String> before = Files.readAllLines(original);
            List<String> after = Files.readAllLines(file);
            assertThat(after).hasSameSizeAs(before);
            assertThat(
                    after.stream().filter(l -> !before.contains(l) || count(before, l) != count(after, l)).distinct())
                    .allMatch(l -> l.contains("\"shanghai\"") || l.contains("\"beijing\""));
            assertThat(Files.readString(original)).isEqualTo(Files.readString(STORY));
        }
    }

    @Test
    void aFileThatChangedOnDiskIsReadAgainBeforeItIsHandedOver() throws IOException {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = start(Map.of("NOMAD_ADDR", nomad.address()))) {
            pull(app);
            Path original = Files.copy(STORY, folder.resolve("test_constraint.hcl"));
            app.willChoose(original);
            app.press(KeyCode.CONTROL, KeyCode.I);
            app.waitForText("Imported test_constraint.hcl.");
            moveDestToShanghai(app);
            Files.writeString(original, "# reviewed by Ling\n" + Files.readString(original));
            app.click("#hand-over");
            app.waitForText("test_constraint.hcl is not as it was when it was imported");
            app.snapshot("handover-changed-on-disk");
            app.click("#handover-again");
            app.waitUntil("the job is shown", () -> app.has("#handover-save"));
            app.click("#handover-file");
            app.waitForText("# reviewed by Ling");
        }
    }

    @Test
    void withoutAChangeThereIsNothingToHandOver() {
        try (AppUnderTest app = start(Map.of())) {
            app.click("#hand-over");
            app.waitForText("No job is changed yet");
        }
    }

    private static long count(List<String> lines, String line) {
        return lines.stream().filter(line::equals).count();
    }

    private static void pull(AppUnderTest app) {
        app.click("#connect");
        app.click("#connect-pull");
        app.waitForText("allocations 2.");
    }

    private static void moveDestToShanghai(AppUnderTest app) {
        app.dragTo("#tray-test_constraint-Dest", "#lane-shanghai");
        app.drop();
        app.waitUntil("Dest is bound to shanghai",
                () -> app.texts("#tray-test_constraint-Dest").contains("\u2192 shanghai"));
    }

    private AppUnderTest start(Map<String, String> environment) {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, environment);
    }
}
