package io.lanekeeper.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.AppUnderTest;
import io.lanekeeper.ui.settings.Settings;
import io.lanekeeper.ui.settings.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything in the window that can be used has a name for who cannot see it, and every text can be read. */
final class AccessibilityTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(States.class)
    void everythingHasANameAndCanBeReadInLightEnglish(States states) {
        walk(states, Settings.first("en").withTheme(Theme.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(States.class)
    void everythingHasANameAndCanBeReadInDarkChinese(States states) {
        walk(states, Settings.first("zh").withTheme(Theme.DARK));
    }

    private void walk(States states, Settings settings) {
        try (AppUnderTest app = AppUnderTest.start(settings.withSize(1000, 860), folder, Map.of())) {
            Set<String> nameless = new TreeSet<>();
            Set<String> faint = new TreeSet<>();
            states.walk(app, folder, state -> {
                // At one go: what has been made in the background comes in between.
                app.ask(() -> {
                    List<Node> seen = Seen.nodes(app);
                    nameless(seen).forEach(where -> nameless.add(where + ", when: " + state));
                    return seen.stream()
                            .flatMap(n -> Contrast.tooLow(n).stream())
                            .map(where -> where + ", when: " + state)
                            .toList();
                }).forEach(faint::add);
            });

            assertThat(nameless).as("without a name").isEmpty();
            assertThat(faint).as("too little contrast").isEmpty();
        }
    }

    private static Stream<String> nameless(List<Node> seen) {
        return seen.stream()
                .filter(AccessibilityTest::isUsed)
                .filter(n -> !isNamed(n, seen))
                .map(Seen::where);
    }

    /** What has the focus or a place among the controls; parts that controls are made of have neither. */
    private static boolean isUsed(Node node) {
        return switch (node) {
            case Label l -> l.isFocusTraversable();
            case ScrollBar b -> false;
            case Separator s -> false;
            case ScrollPane p -> p.isFocusTraversable();
            case Cell<?> c -> !c.isEmpty();
            case Control c -> !c.getStyleClass().contains("modal-pane") && !isPart(c);
            default -> node.isFocusTraversable();
        };
    }

    /** Inside a control with a skin, only what was put there by us counts. */
    private static boolean isPart(Node node) {
        for (Parent p = node.getParent(); p != null; p = p.getParent()) {
            if (p instanceof javafx.scene.control.ComboBoxBase<?> || p instanceof javafx.scene.control.ButtonBase) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Node node, List<Node> seen) {
        if (node instanceof Cell<?> c && (c.getAccessibleText() != null || c.getText() != null)) {
            return true; // of a table or of code: it may be a dash, or empty
        }
        boolean plain = !(node instanceof Control) || node instanceof Cell<?>;
        return isWord(node.getAccessibleText()) || (node instanceof Labeled l && isWord(l.getText()))
                || seen.stream().anyMatch(n -> n instanceof Label l && node.equals(l.getLabelFor()))
                || (plain && (isWord(text(node)) || tells(node)));
    }

    private static String text(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String s ? s : "";
    }

    /** A line of a list, an entry of a menu: its texts are its name. */
    private static boolean tells(Node node) {
        return node instanceof Parent p && p.getChildrenUnmodifiable()
                .stream()
                .anyMatch(c -> isWord(c.getAccessibleText()) || (c instanceof Labeled l && isWord(l.getText()))
                        || tells(c));
    }

    private static boolean isWord(String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
