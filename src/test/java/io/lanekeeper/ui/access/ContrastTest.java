package io.lanekeeper.ui.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.board.client.BoardColours;
import io.lanekeeper.ui.board.client.BoardColours.Tone;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The measure itself, and the colours of what is drawn; texts in the window are measured in {@link AccessibilityTest}.
 */
final class ContrastTest {
    @TempDir
    Path folder;

    @Test
    void blackOnWhiteIsTwentyOneToOneAndGreyIsLess() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.01));
        assertThat(Contrast.ratio(Color.web("#767676"), Color.WHITE)).isCloseTo(4.54, within(0.01));
    }

    @Test
    void faintTextIsFoundAlsoWhenOnlyWhatIsAroundItIsFaint() {
        try (AppUnderTest app = start(Theme.LIGHT)) {
            assertThat(app.ask(() -> put(app, "#767676", "white", 1).flatMap(Contrast::tooLow))).isEmpty();
            assertThat(app.ask(() -> put(app, "#777777", "#eeeeee", 1).flatMap(Contrast::tooLow))).isPresent();
            assertThat(app.ask(() -> put(app, "#767676", "white", 0.8).flatMap(Contrast::tooLow))).isPresent();
            assertThat(app.ask(() -> put(app, "black", "linear-gradient(to right, white, #444444)", 1)
                    .flatMap(Contrast::tooLow))).isPresent();
        }
    }

    private static Optional<Text> put(AppUnderTest app, String color, String background, double opacity) {
        Text text = new Text("told");
        text.setFill(Color.web(color));
        HBox box = new HBox(text);
        box.setStyle("-fx-background-color: white, " + background + "; -fx-opacity: " + opacity);
        HBox around = new HBox(box);
        around.setStyle("-fx-background-color: white");
        ((Pane) app.root()).getChildren().add(around);
        around.applyCss();
        return Optional.of(text);
    }

    /** Cells are drawn: names of clients on how full they are, and the cross of a loss. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void namesInCellsCanBeReadOnEveryColour(Theme theme) {
        try (AppUnderTest app = start(theme)) {
            BoardColours tones = app.ask(() -> (BoardColours) app.root().lookup(".heat-palette"));
            for (Tone load : List.of(Tone.LOAD_0, Tone.LOAD_1, Tone.LOAD_2)) {
                assertThat(ratio(tones, Tone.TEXT, load)).as("text on " + load).isGreaterThan(Contrast.TEXT);
            }
            for (Tone load : List.of(Tone.LOAD_3, Tone.LOAD_4)) {
                assertThat(ratio(tones, Tone.ON_LOAD, load)).as("text on " + load).isGreaterThan(Contrast.TEXT);
            }
            assertThat(ratio(tones, Tone.ON_BAD, Tone.BAD)).isGreaterThan(Contrast.TEXT);
            assertThat(ratio(tones, Tone.MUTED, Tone.LANE)).isGreaterThan(Contrast.TEXT);
            assertThat(ratio(tones, Tone.BAD, Tone.LANE)).isGreaterThan(Contrast.ICON);
            assertThat(ratio(tones, Tone.ACCENT, Tone.LANE)).isGreaterThan(Contrast.ICON);
        }
    }

    private static double ratio(BoardColours tones, Tone one, Tone other) {
        return Contrast.ratio((Color) tones.of(one), (Color) tones.of(other));
    }

    private AppUnderTest start(Theme theme) {
        return AppUnderTest.start(Settings.first("en").withTheme(theme).withSize(1000, 860), folder, Map.of());
    }
}
