package io.lanekeeper.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SettingsTest {
    private static final Settings FIRST = Settings.first("en");

    @Test
    void theFirstStartSpeaksTheLanguageOfTheMachine() {
        assertThat(Settings.first("zh").language()).isEqualTo(Language.CHINESE);
        assertThat(Settings.first("en").language()).isEqualTo(Language.ENGLISH);
        assertThat(Settings.first("fr").language()).isEqualTo(Language.ENGLISH);
        assertThat(FIRST.theme()).isEqualTo(Theme.SYSTEM);
        assertThat(FIRST.textPercent()).isEqualTo(100);
    }

    @Test
    void theOtherLanguageIsOneClickAwayAndBack() {
        assertThat(Language.ENGLISH.other()).isEqualTo(Language.CHINESE);
        assertThat(Language.CHINESE.other()).isEqualTo(Language.ENGLISH);
        assertThat(Language.CHINESE.texts().get("command.save")).isNotEqualTo(
                Language.ENGLISH.texts().get("command.save"));
    }

    @Test
    void theLatestFileComesFirstAndNoneStandsTwice() {
        Settings settings = FIRST.withRecent("a").withRecent("b").withRecent("a");

        assertThat(settings.recent()).containsExactly("a", "b");
    }

    @Test
    void ofManyFilesAndAddressesTheLatestEightAreKept() {
        Settings settings = FIRST;
        for (int i = 0; i < 12; i++) {
            settings = settings.withRecent("file-" + i).withAddress("http://nomad-" + i);
        }

        assertThat(settings.recent()).hasSize(8).first().isEqualTo("file-11");
        assertThat(settings.addresses()).hasSize(8).last().isEqualTo("http://nomad-4");
    }

    @Test
    void textGrowsAndShrinksWithinBounds() {
        assertThat(FIRST.withTextPercent(170).withTextPercent(190).textPercent()).isEqualTo(180);
        assertThat(FIRST.withTextPercent(10).textPercent()).isEqualTo(80);
        assertThat(FIRST.withTextPercent(130).textPercent()).isEqualTo(130);
    }

    @Test
    void oneChangeLeavesEverythingElseAsItWas() {
        Settings all = FIRST.withTheme(Theme.DARK)
                .withLanguage(Language.CHINESE)
                .withRecent("a")
                .withAddress("http://nomad")
                .withSize(1000, 700)
                .withMaximized(true)
                .withTextPercent(120);

        assertThat(all.withTheme(Theme.SYSTEM).withLanguage(Language.ENGLISH)).isEqualTo(new Settings(Theme.SYSTEM,
                Language.ENGLISH, all.recent(), all.addresses(), 1000, 700, true, 120));
        assertThat(all.withMaximized(false).withSize(1440, 900)).isEqualTo(new Settings(Theme.DARK, Language.CHINESE,
                all.recent(), all.addresses(), 1440, 900, false, 120));
    }
}
