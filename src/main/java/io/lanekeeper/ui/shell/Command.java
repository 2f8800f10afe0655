package io.lanekeeper.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Everything the app can do from a menu, a button or the keyboard. */
@SuppressWarnings("ImmutableEnumChecker") // icons and key combinations never change, but are not marked so
public enum Command {
    CONNECT("command.connect", Feather.CLOUD, key(KeyCode.K)), REFRESH("command.refresh", Feather.REFRESH_CW,
            new KeyCodeCombination(KeyCode.F5)), OPEN("command.open", Feather.FOLDER, key(KeyCode.O)), SAVE(
                    "command.save", Feather.SAVE,
                    key(KeyCode.S)), SAVE_AS("command.saveAs", Feather.SAVE, shiftKey(KeyCode.S)), IMPORT_JOB(
                            "command.importJob", Feather.FILE_PLUS,
                            key(KeyCode.I)), SAMPLE("command.sample", Feather.LAYOUT, null), UNDO("command.undo",
                                    Feather.CORNER_UP_LEFT, key(KeyCode.Z)), REDO("command.redo",
                                            Feather.CORNER_UP_RIGHT, shiftKey(KeyCode.Z)), HAND_OVER("command.handOver",
                                                    Feather.SEND, key(KeyCode.E)), STEP_BACK("command.stepBack",
                                                            Feather.CHEVRON_LEFT, alt(KeyCode.LEFT)), STEP_FORWARD(
                                                                    "command.stepForward", Feather.CHEVRON_RIGHT,
                                                                    alt(KeyCode.RIGHT)), THEME("command.theme",
                                                                            Feather.MOON,
                                                                            shiftKey(KeyCode.D)), LANGUAGE(
                                                                                    "command.language", Feather.GLOBE,
                                                                                    shiftKey(KeyCode.L)), QUIT(
                                                                                            "command.quit",
                                                                                            Feather.LOG_OUT,
                                                                                            key(KeyCode.Q));

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

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shiftKey(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
