package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.ui.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in: one clear message, and the open plan stays as it was. */
final class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void brokenPlansAndJobFilesLeaveTheOpenPlanAlone() throws IOException {
        try (AppUnderTest app = start(Map.of())) {
            List<String> board = app.texts("#board");
            open(app, "cut.laneplan", "{\"format\": 1, \"cluster\": {", "line 1, column");
            open(app, "foreign.laneplan", "{\"name\": \"package\"}", "no Lanekeeper plan");
            open(app, "future.laneplan", "{\"format\": 9, \"writtenBy\": \"8.1\", \"cluster\": {}}", "Lanekeeper 8.1");
            open(app, "empty.laneplan", "", "is empty");
            app.willChoose(Files.writeString(folder.resolve("bad.nomad.hcl"), "job \"x\" {\n  group \"g\" {\n"));
            app.press(KeyCode.CONTROL, KeyCode.I);
            app.waitForText("bad.nomad.hcl:2:");
            app.snapshot("bad-job-file");
            app.click("#job-files-close");

            assertThat(app.texts("#board")).isEqualTo(board);
            assertThat(app.window().model().document().dirty()).isFalse();
        }
    }

    @Test
    void aClusterThatCannotBePulledSaysWhyAndTheFormComesBack() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = start(Map.of("NOMAD_ADDR", "http://127.0.0.1:9"))) {
            List<String> board = app.texts("#board");
            app.click("#connect");
            app.click("#connect-pull");
            app.waitForText("Nothing answers at http://127.0.0.1:9");
            app.snapshot("connect-nothing-listening");

            nomad.answerInstead(path -> Optional.of(new RecordedNomad.Answer(403, "Permission denied")));
            connectTo(app, nomad.address());
            app.waitForText("Permission denied");

            nomad.answerInstead(path -> Optional.of(new RecordedNomad.Answer(200, "")));
            connectTo(app, nomad.address());
            app.waitForText("empty answer");

            connectTo(app, "http://127.0.0.1:" + silent.getLocalPort());
            app.waitUntil("the pull is under way", () -> app.has("#wait-cancel"));
            app.snapshot("connect-pulling");
            app.click("#wait-cancel");
            app.waitForText("The pull was cancelled");

            assertThat(app.texts("#board")).isEqualTo(board);
        }
    }

    @Test
    void aClusterWithoutClientsIsAnEmptyBoard() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed");
                AppUnderTest app = start(Map.of("NOMAD_ADDR", nomad.address()))) {
            nomad.answerInstead(path -> path.startsWith("/v1/nodes") || path.startsWith("/v1/jobs")
                    || path.startsWith("/v1/allocations") ? Optional.of(new RecordedNomad.Answer(200, "[]"))
                            : Optional.empty());
            app.click("#connect");
            app.click("#connect-pull");
            app.waitForText("No clients yet");
            app.snapshot("empty");

            assertThat(app.has("#empty")).isTrue();
        }
    }

    private static void connectTo(AppUnderTest app, String address) {
        app.type("#connect-address", address);
        app.click("#connect-pull");
    }

    private void open(AppUnderTest app, String name, String content, String message) throws IOException {
        app.willChoose(Files.writeString(folder.resolve(name), content));
        app.press(KeyCode.CONTROL, KeyCode.O);
        app.waitForText(message);
        app.click("#sheet-ok");
        app.waitUntil("the sheet is closed", () -> !app.has("#sheet-ok"));
    }

    private AppUnderTest start(Map<String, String> environment) {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, environment);
    }
}
