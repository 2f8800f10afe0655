package io.lanekeeper.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.file.PlanFile;
import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Files are dragged out of another program and let go over the window. */
final class DropDisplayIT {
    @TempDir
    Path folder;

    @Test
    void aJobFileIsImported() throws IOException {
        Path file = Files.copy(Path.of("src/test/lab/dtle_job.hcl"), folder.resolve("dtle_job.nomad.hcl"));
        try (AppUnderTest app = start(); OtherProgram other = new OtherProgram(file)) {
            dragHere(app);

            assertThat(other.ended()).isEqualTo("COPY");
            app.waitForText("Imported dtle_job.nomad.hcl.");
            app.snapshot("display-dropped-job");
        }
    }

    @Test
    void aPlanIsOpened() throws IOException {
        Path file = folder.resolve("sixty.laneplan");
        PlanFile.write(file, LargeCluster.plan(60, 240));
        try (AppUnderTest app = start(); OtherProgram other = new OtherProgram(file)) {
            dragHere(app);

            assertThat(other.ended()).isEqualTo("COPY");
            app.waitForText("of 60 clients up");
            assertThat(app.texts("#plan-menu")).contains("sixty.laneplan");
        }
    }

    /** Slowly: two programs and the X server have to agree on every step. */
    private static void dragHere(AppUnderTest app) {
        app.robot().moveTo(OtherProgram.X, OtherProgram.Y);
        app.robot().press(MouseButton.PRIMARY);
        for (int x = OtherProgram.X; x >= 500; x -= 25) {
            app.robot().moveTo(x, OtherProgram.Y + (OtherProgram.X - x) / 2);
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        app.settle();
        app.robot().release(MouseButton.PRIMARY);
    }

    private AppUnderTest start() {
        return AppUnderTest.start(Settings.first("en").withSize(1000, 860), folder, Map.of());
    }
}
