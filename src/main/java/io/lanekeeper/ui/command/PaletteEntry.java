package io.lanekeeper.ui.command;

import java.util.Locale;

/**
 * Something the palette offers.
 *
 * @param kind what sort of thing it is, e.g. "client"; small and grey
 * @param keys its shortcut; may be empty
 */
public record PaletteEntry(String text, String kind, String keys, Runnable action) {
    /** Whether every word of the search is somewhere in it. */
    boolean matches(String search) {
        String all = (text + " " + kind).toLowerCase(Locale.ROOT);
        for (String word : search.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
