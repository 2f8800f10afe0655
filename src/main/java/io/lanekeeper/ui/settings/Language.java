package io.lanekeeper.ui.settings;

import io.lanekeeper.texts.Texts;

/** A language that the program speaks. */
public enum Language {
    ENGLISH,
    CHINESE;

    /** Chinese for {@code zh}, English for all others. */
    public static Language of(String isoCode) {
        return isoCode.equals("zh") ? CHINESE : ENGLISH;
    }

    public Language other() {
        return this == ENGLISH ? CHINESE : ENGLISH;
    }

    public Texts texts() {
        return this == ENGLISH ? Texts.english() : Texts.chinese();
    }
}
