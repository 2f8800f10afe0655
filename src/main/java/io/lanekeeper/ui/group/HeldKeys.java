package io.lanekeeper.ui.group;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Which of Ctrl (on macOS Command) and Alt are held. Mouse events tell, but not on every platform; key events tell, but
 * not what happens while the window has no focus. So both are asked, and losing the focus lets go.
 */
final class HeldKeys {
    private boolean shortcut;
    private boolean alt;

    /** Listens to a scene from now on. */
    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::key);
        scene.windowProperty().addListener((o, was, window) -> {
            if (window != null) {
                window.focusedProperty().addListener((p, had, has) -> letGo());
            }
        });
    }

    private void key(KeyEvent e) {
        boolean down = e.getEventType() == KeyEvent.KEY_PRESSED;
        if (e.getCode() == KeyCode.CONTROL || e.getCode() == KeyCode.COMMAND) {
            shortcut = down;
        } else if (e.getCode() == KeyCode.ALT) {
            alt = down;
        }
    }

    private void letGo() {
        shortcut = false;
        alt = false;
    }

    boolean shortcut() {
        return shortcut;
    }

    boolean alt() {
        return alt;
    }

    boolean shortcut(MouseEvent e) {
        return shortcut || e.isShortcutDown();
    }

    boolean alt(MouseEvent e) {
        return alt || e.isAltDown();
    }
}
