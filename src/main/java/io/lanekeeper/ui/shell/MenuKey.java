package io.lanekeeper.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Shift+F10 and the menu key ask for the menu of what has the focus. Windows and macOS see to it themselves; on Linux
 * JavaFX does not.
 */
final class MenuKey {
    private MenuKey() {}

    /** Listens to a scene from now on. */
    static void listen(Scene scene) {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                Node owner = scene.getFocusOwner();
                boolean asked = e.getCode() == KeyCode.CONTEXT_MENU
                        || (e.getCode() == KeyCode.F10 && e.isShiftDown());
                if (asked && owner != null) {
                    ask(owner);
                    e.consume();
                }
            });
        }
    }

    private static void ask(Node owner) {
        Bounds mine = owner.getLayoutBounds();
        double x = mine.getMinX() + Math.min(24, mine.getWidth() / 2);
        double y = mine.getMinY() + Math.min(24, mine.getHeight() / 2);
        var onScreen = owner.localToScreen(x, y);
        var inScene = owner.localToScene(x, y);
        owner.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, inScene.getX(), inScene.getY(),
                onScreen.getX(), onScreen.getY(), true, null));
    }
}
