package io.lanekeeper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chinese texts are drawn as characters and not as boxes. Needs a font that has them, so it is named to be left out of
 * {@code mvn verify} and run by {@code .ci/run}, which installs one.
 */
final class ChineseGlyphsCheck {
    @TempDir
    Path folder;

    @Test
    void differentCharactersLookDifferent() throws IOException {
        try (AppUnderTest app = AppUnderTest.start(Settings.first("zh").withSize(1000, 860), folder, Map.of())) {
            assertThat(pixels(app, "\u4e2d")).isNotEqualTo(pixels(app, "\u56fd"));
            assertThat(pixels(app, "\u4e2d")).isEqualTo(pixels(app, "\u4e2d"));
        }
    }

    private static int[] pixels(AppUnderTest app, String text) throws IOException {
        BufferedImage image = ImageIO.read(app.drawn(text, "glyph-" + text.codePointAt(0)).toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.copyOf(pixels, pixels.length);
    }
}
