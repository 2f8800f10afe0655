package io.lanekeeper.ui.control;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces the views are built of. FX thread only. */
public final class Ui {
    private Ui() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that is never cut short. */
    public static Label firm(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A small title over a part of the window; upper case where the script has it. */
    public static Label sectionTitle(String text) {
        return label(text.toUpperCase(Locale.ROOT), "section-title");
    }

    /** A label that breaks lines instead of ending in dots. */
    public static Label wrapping(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A button with a picture only; the text is its tooltip and its accessible name. */
    public static Button iconButton(Ikon icon, String text, Runnable action, String... styles) {
        Button button = button("", action, styles);
        button.getStyleClass().add("icon-only");
        button.setGraphic(new FontIcon(icon));
        named(button, text);
        return button;
    }

    /** A small button that opens a page elsewhere, to be seen while the mouse is on what it is about. */
    public static Button pageButton(Node about, String text, Runnable action) {
        Button button = iconButton(Feather.EXTERNAL_LINK, text, action, "flat", "open-page");
        button.setMaxHeight(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(about.hoverProperty());
        button.managedProperty().bind(about.hoverProperty());
        button.setFocusTraversable(false); // by key it is in the menu
        return button;
    }

    /** Gives a control a tooltip and the same text as accessible name. */
    public static void named(Node node, String text) {
        node.setAccessibleText(text);
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(node, tooltip);
    }

    /** A tooltip whose text is asked for when it is shown. */
    public static void explained(Node node, Supplier<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        tooltip.setOnShowing(e -> tooltip.setText(text.get()));
        Tooltip.install(node, tooltip);
    }

    public static void role(Node node, AccessibleRole role, String text) {
        node.setAccessibleRole(role);
        node.setAccessibleText(text);
    }
}
