package io.lanekeeper.ui.connect;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.testing.RecordedNomad.Answer;
import io.lanekeeper.ui.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pull could not see falsifies what the board counts: the window says it, in its own language. */
final class UnseenInWindowTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPullSaysWhatItCouldNotSee() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> path.startsWith("/v1/operator") ? Optional.of(new Answer(403, "denied"))
                    : Optional.empty());
            try (AppUnderTest app = AppUnderTest.start(Settings.first("zh").withSize(1000, 860), folder,
                    Map.of("NOMAD_ADDR", nomad.address()))) {
                app.click("#connect");
                app.click("#connect-pull");

                app.waitForText("\u4ee4\u724c\u4e0d\u80fd\u8bfb\u53d6\u8c03\u5ea6\u5668\u914d\u7f6e");
            }
        }
    }
}
