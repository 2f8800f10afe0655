package io.lanekeeper.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts in one language. A text is found by its key and filled with arguments as {@link MessageFormat} does it.
 * Immutable; any thread.
 */
public final class Texts {
    private static final String BUNDLE = "io.lanekeeper.texts";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Texts english() {
        return new Texts(Locale.ENGLISH);
    }

    public static Texts chinese() {
        return new Texts(Locale.SIMPLIFIED_CHINESE);
    }

    /** Chinese for a Chinese locale, English for all others. */
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese() : english();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key.
     *
     * @param arguments numbers are written as they are, without grouping
     * @throws java.util.MissingResourceException for a key that is in no bundle: a bug
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = arguments[i] instanceof Integer || arguments[i] instanceof Long ? arguments[i].toString()
                    : arguments[i];
        }
        return new MessageFormat(pattern, locale).format(plain);
    }

    public String get(String key, List<String> arguments) {
        return get(key, arguments.toArray());
    }

    /** The text for a number: {@code key.one} for 1, {@code key.other} otherwise; the number is argument 0. */
    public String count(String key, int number, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = number;
        System.arraycopy(more, 0, all, 1, more.length);
        return get(key + (number == 1 ? ".one" : ".other"), all);
    }

    /** Joins names as a sentence does. */
    public String list(List<String> names) {
        return String.join(get("text.list.separator"), names);
    }
}
