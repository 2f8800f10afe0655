package io.lanekeeper.ui.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered. Never a token.
 *
 * @param recent plan files, the latest first
 * @param addresses Nomad addresses, the latest first
 * @param textPercent how large texts are; 100 is as designed
 */
public record Settings(Theme theme, Language language, List<String> recent, List<String> addresses, double width,
        double height, boolean maximized, int textPercent) {
    private static final int KEPT = 8;
    private static final int SMALLEST_TEXT = 80;
    private static final int LARGEST_TEXT = 180;

    public Settings {
        recent = List.copyOf(recent);
        addresses = List.copyOf(addresses);
    }

    /** For the first start, on a machine that speaks this language (an ISO 639 code). */
    public static Settings first(String language) {
        return new Settings(Theme.SYSTEM, Language.of(language), List.of(), List.of(), 1440, 900, false, 100);
    }

    public Settings withTheme(Theme newTheme) {
        return new Settings(newTheme, language, recent, addresses, width, height, maximized, textPercent);
    }

    public Settings withLanguage(Language newLanguage) {
        return new Settings(theme, newLanguage, recent, addresses, width, height, maximized, textPercent);
    }

    public Settings withRecent(String file) {
        return new Settings(theme, language, front(file, recent), addresses, width, height, maximized, textPercent);
    }

    public Settings withAddress(String address) {
        return new Settings(theme, language, recent, front(address, addresses), width, height, maximized, textPercent);
    }

    public Settings withSize(double newWidth, double newHeight) {
        return new Settings(theme, language, recent, addresses, newWidth, newHeight, maximized, textPercent);
    }

    public Settings withMaximized(boolean newMaximized) {
        return new Settings(theme, language, recent, addresses, width, height, newMaximized, textPercent);
    }

    /** Texts in another size; out of bounds is the bound. */
    public Settings withTextPercent(int percent) {
        return new Settings(theme, language, recent, addresses, width, height, maximized,
                Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT));
    }

    private static List<String> front(String first, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.remove(first);
        all.addFirst(first);
        return all.subList(0, Math.min(KEPT, all.size()));
    }
}
