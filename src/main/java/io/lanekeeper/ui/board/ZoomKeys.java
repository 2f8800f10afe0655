package io.lanekeeper.ui.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Ctrl with plus, minus and zero, anywhere in the window. */
final class ZoomKeys {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    ZoomKeys(IntConsumer zoom) {
        for (KeyCode code : new KeyCode[]{KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
            keys.put(key(code), () -> zoom.accept(1));
            keys.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                    () -> zoom.accept(1));
        }
        for (KeyCode code : new KeyCode[]{KeyCode.MINUS, KeyCode.SUBTRACT}) {
            keys.put(key(code), () -> zoom.accept(-1));
        }
        for (KeyCode code : new KeyCode[]{KeyCode.DIGIT0, KeyCode.NUMPAD0}) {
            keys.put(key(code), () -> zoom.accept(0));
        }
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** The board has been taken out of one window and put into another, or none. */
    void move(@Nullable Scene from, @Nullable Scene to) {
        keys.forEach((key, action) -> {
            if (from != null) {
                from.getAccelerators().remove(key, action);
            }
            if (to != null) {
                to.getAccelerators().put(key, action);
            }
        });
    }
}
