package io.lanekeeper.jobspec.schema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them: {@code 1h30m}, {@code 1.5s}. */
final class Durations {
    private static final Pattern PART = Pattern
            .compile("(\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20})(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");
    private static final Map<String, Long> UNITS = Map.of("ns", 1L, "us", 1_000L, "\u00b5s", 1_000L,
            "\u03bcs", 1_000L, "ms", 1_000_000L, "s",
            1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);

    private Durations() {}

    /** In nanoseconds; empty if it is none. */
    static Optional<Long> nanos(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Optional.of(0L);
        }
        Matcher m = PART.matcher(rest);
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < rest.length()) {
            if (!m.find(at) || m.start() != at) {
                return Optional.empty();
            }
            sum = sum.add(new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(UNITS.getOrDefault(m.group(2), 1L))));
            at = m.end();
        }
        if (rest.isEmpty() || sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(negative ? -sum.longValue() : sum.longValue());
    }
}
