package io.lanekeeper.ui.group;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Which of Ctrl (on macOS Command) and Alt are held; Shift is a second Alt, which many window managers keep for
 * themselves. Mouse events tell, but not on every platform; key events tell, but
 * not what happens while the window has no focus. So both are asked, and losing the focus lets go.
 */
final class HeldKeys {
    private boolean shortcut;
    private boolean alt;
    private boolean shift;

    private final EventHandler<KeyEvent> onKey = this::key;
    private final ChangeListener<Boolean> onFocus = (o, had, has) -> letGo();
    private final ChangeListener<Window> onWindow = (o, was, is) -> window(was, is);

    /** Listens to one scene instead of another, or to none. */
    void move(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.removeEventFilter(KeyEvent.ANY, onKey);
            from.windowProperty().removeListener(onWindow);
            window(from.getWindow(), null);
        }
        if (to != null) {
            to.addEventFilter(KeyEvent.ANY, onKey);
            to.windowProperty().addListener(onWindow);
            window(null, to.getWindow());
        }
    }

    private void window(@Nullable Window from, @Nullable Window to) {
        if (from != null) {
            from.focusedProperty().removeListener(onFocus);
        }
        if (to != null) {
            to.focusedProperty().addListener(onFocus);
        }
    }

    private void key(KeyEvent e) {
        boolean down = e.getEventType() == KeyEvent.KEY_PRESSED;
        if (e.getCode() == KeyCode.CONTROL || e.getCode() == KeyCode.COMMAND) {
            shortcut = down;
        } else if (e.getCode() == KeyCode.ALT) {
            alt = down;
        } else if (e.getCode() == KeyCode.SHIFT) {
            shift = down;
        }
    }

    private void letGo() {
        shortcut = false;
        alt = false;
        shift = false;
    }

    boolean shortcut() {
        return shortcut;
    }

    /** Alt or Shift. */
    boolean alt() {
        return alt || shift;
    }

    boolean shortcut(MouseEvent e) {
        return shortcut || e.isShortcutDown();
    }

    boolean alt(MouseEvent e) {
        return alt() || e.isAltDown() || e.isShiftDown();
    }
}
