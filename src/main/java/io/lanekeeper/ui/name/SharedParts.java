package io.lanekeeper.ui.name;

import java.util.Collection;
import java.util.Iterator;

/**
 * The beginning and the end that all of several names have, up to a separator: {@code beijing-} and {@code
 * .prod.corp.example} of {@code beijing-db-1.prod.corp.example} and {@code beijing-web-2.prod.corp.example}.
 * Something is always left of each name.
 */
public record SharedParts(String prefix, String suffix) {
    public static final SharedParts NONE = new SharedParts("", "");
    private static final String SEPARATORS = "-._/:@ ";

    /** What all of these share; nothing of fewer than two different ones. */
    public static SharedParts of(Collection<String> names) {
        if (names.stream().distinct().limit(2).count() < 2) {
            return NONE;
        }
        Iterator<String> all = names.iterator();
        String first = all.next();
        int begin = first.length();
        int end = first.length();
        while (all.hasNext()) {
            String name = all.next();
            begin = Math.min(begin, alike(first, name));
            end = Math.min(end, alikeAtEnd(first, name));
        }
        String prefix = first.substring(0, afterSeparator(first, begin));
        String suffix = first.substring(beforeSeparator(first, first.length() - end));
        boolean left = names.stream().allMatch(n -> n.length() > prefix.length() + suffix.length());
        return left ? new SharedParts(prefix, suffix) : new SharedParts(prefix, "");
    }

    /** Only the beginning. */
    public SharedParts withoutSuffix() {
        return new SharedParts(prefix, "");
    }

    /** Only the end. */
    public SharedParts withoutPrefix() {
        return new SharedParts("", suffix);
    }

    /** What is special about a name; all of it when it does not begin and end so. */
    public String shorten(String name) {
        boolean mine = name.length() > prefix.length() + suffix.length() && name.startsWith(prefix)
                && name.endsWith(suffix);
        return mine ? name.substring(prefix.length(), name.length() - suffix.length()) : name;
    }

    private static int alike(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int alikeAtEnd(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(one.length() - 1 - at) == other.charAt(other.length() - 1 - at)) {
            at++;
        }
        return at;
    }

    private static int afterSeparator(String name, int end) {
        int at = end;
        while (at > 0 && (at == name.length() || SEPARATORS.indexOf(name.charAt(at - 1)) < 0)) {
            at--;
        }
        return at;
    }

    /** From a full stop on only: what follows a dash is what names differ by, even where it is alike by chance. */
    private static int beforeSeparator(String name, int begin) {
        int at = name.indexOf('.', Math.max(1, begin));
        return at < 0 ? name.length() : at;
    }
}
