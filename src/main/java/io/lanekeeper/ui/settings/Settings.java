package io.lanekeeper.ui.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered. Never a token.
 *
 * @param theme {@code light} or {@code dark}
 * @param language {@code en} or {@code zh}
 * @param recent plan files, the latest first
 * @param addresses Nomad addresses, the latest first
 */
public record Settings(String theme, String language, List<String> recent, List<String> addresses, double width,
        double height) {
    private static final int KEPT = 8;

    public Settings {
        recent = List.copyOf(recent);
        addresses = List.copyOf(addresses);
    }

    /** For the first start. */
    public static Settings first(String language) {
        return new Settings("light", language, List.of(), List.of(), 1440, 900);
    }

    public Settings withTheme(String newTheme) {
        return new Settings(newTheme, language, recent, addresses, width, height);
    }

    public Settings withLanguage(String newLanguage) {
        return new Settings(theme, newLanguage, recent, addresses, width, height);
    }

    public Settings withRecent(String file) {
        return new Settings(theme, language, front(file, recent), addresses, width, height);
    }

    public Settings withAddress(String address) {
        return new Settings(theme, language, recent, front(address, addresses), width, height);
    }

    public Settings withSize(double newWidth, double newHeight) {
        return new Settings(theme, language, recent, addresses, newWidth, newHeight);
    }

    private static List<String> front(String first, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.remove(first);
        all.addFirst(first);
        return all.subList(0, Math.min(KEPT, all.size()));
    }
}
