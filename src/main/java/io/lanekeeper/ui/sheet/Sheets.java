package io.lanekeeper.ui.sheet;

import atlantafx.base.controls.ModalPane;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.control.Focusable;
import io.lanekeeper.ui.control.Ui;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Dialogs inside the window: a sheet over a dimmed board. They are part of the picture in a screenshare, and of a
 * snapshot. While one is open, Tab stays in it; when it closes, the focus is where it was before. FX thread only.
 */
public final class Sheets {
    private final ModalPane pane = new ModalPane();
    private Optional<Node> focusedBefore = Optional.empty();

    public Sheets() {
        pane.setId("sheets");
        pane.setFocusTraversable(false);
        // A sheet is there at once, in its place: sliding in left a copy of it behind where nothing was painted again.
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((o, was, is) -> {
            if (!is) {
                pane.setContent(null);
                focusedBefore.filter(n -> n.getScene() != null).ifPresent(Node::requestFocus);
            }
        });
    }

    /** To be laid over the window. */
    public Node view() {
        return pane;
    }

    public boolean open() {
        return pane.isDisplay();
    }

    /** Shows a sheet; one that was there goes. */
    public void show(String title, Node content, List<Button> buttons) {
        if (!open()) {
            focusedBefore = Optional.ofNullable(pane.getScene()).flatMap(s -> Optional.ofNullable(s.getFocusOwner()));
        }
        HBox bar = new HBox(8, Ui.spacer());
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.getChildren().addAll(buttons);
        VBox sheet = new VBox(16, Ui.wrapping(title, "sheet-title"), content, bar);
        sheet.getStyleClass().add("lk-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Ui.role(sheet, AccessibleRole.DIALOG, title);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, sheet, buttons));
        swallowOpeningKey(sheet);
        pane.setAlignment(Pos.CENTER);
        pane.applyCss(); // its skin hides whatever was shown before there was one
        pane.show(sheet);
        pane.applyCss();
        pane.layout();
        buttons.stream()
                .filter(Button::isDefaultButton)
                .findFirst()
                .ifPresentOrElse(Button::requestFocus,
                        sheet::requestFocus);
    }

    /** The letter whose key opened the sheet is none that was typed into it. */
    private static void swallowOpeningKey(Node sheet) {
        AtomicBoolean pressed = new AtomicBoolean();
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed.set(true));
        sheet.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!pressed.get()) {
                e.consume();
            }
        });
    }

    /** Before the control that has the focus: lists keep Escape to themselves, text areas Tab. */
    private static void key(KeyEvent e, Node sheet, List<Button> buttons) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.TAB) {
            Focusable.step(sheet, e.isShiftDown() ? -1 : 1);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            buttons.stream().filter(Button::isCancelButton).findFirst().ifPresent(Button::fire);
            e.consume();
        }
    }

    public void close() {
        pane.hide(true);
    }

    /** A message with one button. */
    public void tell(Texts texts, String title, String text) {
        Button ok = Ui.button(texts.get("sheet.ok"), this::close);
        ok.setDefaultButton(true);
        ok.setCancelButton(true);
        ok.setId("sheet-ok");
        show(title, body(text), List.of(ok));
    }

    /** The text of a sheet, broken into lines. */
    public static Node body(String text) {
        var label = Ui.wrapping(text, "sheet-text");
        label.setPrefWidth(480);
        return label;
    }

    /** A button for a sheet. */
    public Button choice(String text, String id, Runnable action) {
        Button button = Ui.button(text, () -> {
            close();
            action.run();
        });
        button.setId(id);
        return button;
    }
}
