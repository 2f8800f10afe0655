package io.lanekeeper.jobspec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's durations, e.g. {@code 1h30m}, as nanoseconds. */
final class Durations {
    private static final Map<String, Long> UNITS = Map.of("ns", 1L, "us", 1_000L, "\u00b5s", 1_000L, "ms", 1_000_000L,
            "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ns|us|\u00b5s|ms|s|m|h)");

    private Durations() {}

    /** A text that is a duration becomes its nanoseconds; anything else stays. */
    static JsonNode nanos(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        Matcher m = PART.matcher(value.asText());
        double sum = 0;
        int end = 0;
        while (m.find() && m.start() == end) {
            sum += Double.parseDouble(m.group(1)) * UNITS.getOrDefault(m.group(2), 0L);
            end = m.end();
        }
        return end == value.asText().length() && end > 0 ? LongNode.valueOf((long) sum) : value;
    }
}
