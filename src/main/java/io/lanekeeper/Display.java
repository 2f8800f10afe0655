package io.lanekeeper;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to show a window on. */
final class Display {
    private Display() {}

    /** Only Linux tells: macOS and Windows always have one. */
    static boolean missing() {
        return missing(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean missing(String os, Map<String, String> environment) {
        return os.toLowerCase(Locale.ROOT).startsWith("linux") && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
