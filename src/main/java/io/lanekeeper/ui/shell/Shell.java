package io.lanekeeper.ui.shell;

import io.lanekeeper.plan.Document;
import io.lanekeeper.ui.settings.Settings;

/** What a screen asks of the window around it. FX thread only. */
interface Shell {
    Settings settings();

    /** Keeps the settings, now and in the user's file. */
    void remember(Settings changed);

    /** Theme, text size and language as the settings have them now; a new language gives a new screen. */
    void restyle(boolean newLanguage);

    /** Makes the embedded sample plan. */
    Document sample();

    /** Shows a page in the system's browser. */
    void browse(String url);

    void close();
}
