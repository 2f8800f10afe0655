package io.lanekeeper.ui.command;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Everything the app can do from a menu, a button, the palette or the keyboard. */
@SuppressWarnings("ImmutableEnumChecker") // icons and key combinations never change, but are not marked so
public enum Command {
    NEW("command.new", Feather.FILE, key(KeyCode.N)),
    CONNECT("command.connect", Feather.CLOUD, shiftKey(KeyCode.K)),
    REFRESH("command.refresh", Feather.REFRESH_CW, new KeyCodeCombination(KeyCode.F5)),
    OPEN("command.open", Feather.FOLDER, key(KeyCode.O)),
    SAVE("command.save", Feather.SAVE, key(KeyCode.S)),
    SAVE_AS("command.saveAs", Feather.SAVE, shiftKey(KeyCode.S)),
    IMPORT_JOB("command.importJob", Feather.FILE_PLUS, key(KeyCode.I)),
    SAMPLE("command.sample", Feather.LAYOUT, null),
    UNDO("command.undo", Feather.CORNER_UP_LEFT, key(KeyCode.Z)),
    REDO("command.redo", Feather.CORNER_UP_RIGHT, shiftKey(KeyCode.Z)),
    HISTORY("command.history", Feather.CLOCK, key(KeyCode.H)),
    HAND_OVER("command.handOver", Feather.SEND, key(KeyCode.E)),
    FIND("command.find", Feather.SEARCH, key(KeyCode.F)),
    STEP_BACK("command.stepBack", Feather.CHEVRON_LEFT, alt(KeyCode.LEFT)),
    STEP_FORWARD("command.stepForward", Feather.CHEVRON_RIGHT, alt(KeyCode.RIGHT)),
    COMPARE("command.compare", Feather.COLUMNS, null),
    SURVIVAL("command.survival", Feather.SHIELD, shiftKey(KeyCode.E)),
    ADD_CLIENT("command.addClient", Feather.PLUS_SQUARE, shiftKey(KeyCode.N)),
    ADD_LANE("command.addLane", Feather.SIDEBAR, null),
    THEME_LIGHT("command.themeLight", Feather.SUN, null),
    THEME_DARK("command.themeDark", Feather.MOON, null),
    THEME_SYSTEM("command.themeSystem", Feather.MONITOR, null),
    LANGUAGE("command.language", Feather.GLOBE, shiftKey(KeyCode.L)),
    TEXT_LARGER("command.textLarger", Feather.TYPE, altKey(KeyCode.EQUALS)),
    TEXT_SMALLER("command.textSmaller", Feather.TYPE, altKey(KeyCode.MINUS)),
    PALETTE("command.palette", Feather.COMMAND, key(KeyCode.K)),
    SHORTCUTS("command.shortcuts", Feather.HELP_CIRCLE, new KeyCodeCombination(KeyCode.F1)),
    QUIT("command.quit", Feather.LOG_OUT, key(KeyCode.Q));

    private final String textKey;
    private final Ikon icon;
    private final @Nullable KeyCombination keys;

    Command(String textKey, Ikon icon, @Nullable KeyCombination keys) {
        this.textKey = textKey;
        this.icon = icon;
        this.keys = keys;
    }

    public String textKey() {
        return textKey;
    }

    public Ikon icon() {
        return icon;
    }

    /** The shortcut; null when there is none. */
    public @Nullable KeyCombination keys() {
        return keys;
    }

    /** The shortcut as the keys are labelled; empty when there is none. */
    public String keyText() {
        return keys == null ? "" : keys.getDisplayText();
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shiftKey(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination altKey(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
