package io.lanekeeper.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {
    private static final Settings FIRST = Settings.first("en");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void whatIsSavedIsThereAtTheNextStart(Theme theme) {
        Path file = folder.resolve("new/settings.json");
        Settings settings = FIRST.withTheme(theme)
                .withLanguage(Language.CHINESE)
                .withRecent("two-sites.laneplan")
                .withAddress("http://nomad:4646")
                .withSize(1234, 777)
                .withMaximized(true)
                .withTextPercent(130);

        new SettingsFile(file).save(settings);

        assertThat(new SettingsFile(file).load(FIRST)).isEqualTo(settings);
    }

    /** Earlier versions wrote these words. */
    @Test
    void theWordsInTheFileStayWhatTheyWere() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"theme\": \"dark\", \"language\": \"zh\"}");

        Settings settings = new SettingsFile(file).load(FIRST);
        new SettingsFile(file).save(settings);

        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.language()).isEqualTo(Language.CHINESE);
        assertThat(file).content().contains("\"theme\" : \"dark\"", "\"language\" : \"zh\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"theme\": \"blue\", \"language\": 7, \"width\": \"wide\"}"})
    void aFileThatMakesNoSenseIsAsGoodAsNone(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), content);

        assertThat(new SettingsFile(file).load(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void savingLeavesNothingElseInTheFolder() throws IOException {
        new SettingsFile(folder.resolve("settings.json")).save(FIRST);
        new SettingsFile(folder.resolve("settings.json")).save(FIRST.withTheme(Theme.DARK));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("settings.json"));
        }
    }

    /** Where nothing can be written the program goes on. */
    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        new SettingsFile(file.resolve("settings.json")).save(FIRST);

        assertThat(file).hasContent("x");
    }
}
