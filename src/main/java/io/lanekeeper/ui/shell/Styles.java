package io.lanekeeper.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/** Theme, fonts, icons. FX thread only. */
public final class Styles {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf");
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

    static String sheet() {
        return resource("/io/lanekeeper/ui/lanekeeper.css").toExternalForm();
    }

    /** Light or dark, for the whole app. */
    static void apply(Parent root, String theme) {
        boolean dark = theme.equals("dark");
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().removeAll("lk-light", "lk-dark");
        root.getStyleClass().add(dark ? "lk-dark" : "lk-light");
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
