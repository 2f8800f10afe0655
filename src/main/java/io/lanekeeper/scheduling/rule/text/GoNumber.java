package io.lanekeeper.scheduling.rule.text;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Go's {@code strconv.ParseInt(s, 10, 64)} and {@code strconv.ParseFloat(s, 64)}. */
public final class GoNumber {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final String DIGITS = "[0-9](?:_?[0-9])*";
    private static final String HEX_DIGITS = "[0-9a-fA-F](?:_?[0-9a-fA-F])*";
    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?(D(\\.(D)?)?|\\.D)([eE][+-]?D)?".replace("D", DIGITS));
    private static final Pattern HEX = Pattern
            .compile("[+-]?0[xX](_?H(\\.(H)?)?|\\.H)[pP][+-]?D".replace("H", HEX_DIGITS).replace("D", DIGITS));
    /** Longer digits than any number has, and a bound for what Java's parser is given. */
    private static final int LONGEST = 10_000;

    private GoNumber() {}

    /** A decimal integer that fits 64 bits: no blanks, no underscores, no prefix. */
    public static OptionalLong integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * A float in Go's syntax: hexadecimal ones, single underscores between digits, {@code Inf} and {@code NaN}
     * included; what overflows is none.
     */
    public static OptionalDouble floating(String text) {
        if (text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        if (DECIMAL.matcher(text).matches() || HEX.matcher(text).matches()) {
            double value = Double.parseDouble(text.replace("_", ""));
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            case "nan" -> OptionalDouble.of(Double.NaN);
            default -> OptionalDouble.empty();
        };
    }
}
