package io.lanekeeper.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/** Theme, fonts, icons. FX thread only. */
public final class Styles {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf");
    private static final Pattern FONT_SIZE = Pattern.compile("(-fx-(?:font|icon)-size: )(\\d+)(?:px)?(?=;)");
    private static final List<Integer> ICON_SIZES = List.of(32, 64, 128, 256);

    private Styles() {}

    /** Loads the fonts that come with the app; once, before the first window. */
    public static void loadFonts() {
        for (String name : FONTS) {
            try (InputStream in = resource("/io/lanekeeper/fonts/" + name).openStream()) {
                Objects.requireNonNull(Font.loadFont(in, 13), name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Theme and text size, for the whole app. */
    static void apply(Scene scene, Settings settings) {
        boolean dark = settings.theme() == Theme.DARK || (settings.theme() == Theme.SYSTEM
                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll("lk-light", "lk-dark");
        scene.getRoot().getStyleClass().add(dark ? "lk-dark" : "lk-light");
        scene.getStylesheets().setAll(sheet(settings.textPercent()));
    }

    /** The app's sheet; in another text size it is the same with every size of a font changed. */
    private static String sheet(int percent) {
        URL original = resource("/io/lanekeeper/ui/lanekeeper.css");
        if (percent == 100) {
            return original.toExternalForm();
        }
        try (InputStream in = original.openStream()) {
            String css = FONT_SIZE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(m -> m.group(1) + Math.round(Integer.parseInt(m.group(2)) * percent / 100.0) + "px");
            return "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Image> icons() {
        return ICON_SIZES.stream()
                .map(s -> new Image(resource("/io/lanekeeper/icons/lanekeeper-" + s + ".png").toExternalForm()))
                .toList();
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(Styles.class.getResource(path), path);
    }
}
