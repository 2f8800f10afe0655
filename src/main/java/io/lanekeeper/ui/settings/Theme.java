package io.lanekeeper.ui.settings;

/** Which colours. */
public enum Theme {
    LIGHT,
    DARK,
    /** What the desktop says, also when it changes its mind. */
    SYSTEM
}
