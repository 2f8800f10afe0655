package io.lanekeeper.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

final class CommandTest {
    /** Taken by the window itself: see its accelerators and those of the board's zoom. */
    private static final List<KeyCombination> OF_THE_WINDOW = Stream
            .of(KeyCode.Y, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD, KeyCode.MINUS, KeyCode.SUBTRACT, KeyCode.DIGIT0,
                    KeyCode.NUMPAD0)
            .<KeyCombination>map(code -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN))
            .toList();

    @Test
    void noShortcutIsTakenTwice() {
        List<KeyCombination> taken = Stream.concat(OF_THE_WINDOW.stream(),
                Stream.of(Command.values()).map(Command::keys).filter(Objects::nonNull)).toList();

        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void noTwoCommandsAreCalledAlike() {
        for (Texts texts : List.of(Texts.english(), Texts.chinese())) {
            assertThat(Command.values()).extracting(c -> texts.get(c.textKey()))
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void lettersAloneAreNoShortcutBecauseTheyAreTyped() {
        assertThat(Command.values()).filteredOn(c -> c.keys() instanceof KeyCodeCombination keys
                && (keys.getCode().isLetterKey() || keys.getCode().isDigitKey()))
                .allSatisfy(c -> assertThat(c.keyText()).contains("+"));
    }

    @Test
    void aCommandWithoutAShortcutShowsNone() {
        assertThat(Command.SAMPLE.keyText()).isEmpty();
        assertThat(Command.SAVE.keyText()).isEqualTo("Ctrl+S");
    }

    @Test
    void thePaletteFindsByAnyWordsInAnyOrderAndCase() {
        PaletteEntry entry = new PaletteEntry("dtle-2.prod", "client", "", () -> {});

        assertThat(entry.matches("")).isTrue();
        assertThat(entry.matches("DTLE")).isTrue();
        assertThat(entry.matches("  client   prod ")).isTrue();
        assertThat(entry.matches("client job")).isFalse();
    }

    @Test
    void thePaletteFindsOnATurkishMachineWhatItFindsElsewhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(new PaletteEntry("BEIJING-1", "client", "", () -> {}).matches("beijing")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }
}
