package io.lanekeeper.ui.name;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders names as people do: numbers in them by their value, so that r2 comes before r10. */
public final class NaturalOrder implements Comparator<String> {
    public static final Comparator<String> INSTANCE = new NaturalOrder();
    private static final Pattern PARTS = Pattern.compile("\\d+|\\D+");

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        String[] ours = parts(one);
        String[] theirs = parts(other);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int order = comparePart(ours[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return ours.length != theirs.length ? Integer.compare(ours.length, theirs.length) : one.compareTo(other);
    }

    private static String[] parts(String name) {
        return PARTS.matcher(name).results().map(MatchResult::group).toArray(String[]::new);
    }

    private static int comparePart(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.compareTo(other);
        }
        String ours = withoutZeros(one);
        String theirs = withoutZeros(other);
        return ours.length() != theirs.length() ? Integer.compare(ours.length(), theirs.length())
                : ours.compareTo(theirs);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    private static String withoutZeros(String number) {
        int at = 0;
        while (at < number.length() - 1 && number.charAt(at) == '0') {
            at++;
        }
        return number.substring(at);
    }
}
