package io.lanekeeper.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Moments as Nomad writes them: nanoseconds since 1970, or text. Zero is none. */
final class Instants {
    private static final long SECOND = 1_000_000_000;

    private Instants() {}

    static Optional<Instant> nanos(long nanos) {
        return nanos <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(nanos / SECOND, nanos % SECOND));
    }

    static long nanos(Instant at) {
        return at.getEpochSecond() * SECOND + at.getNano();
    }

    /** ISO-8601; the year 1 is Nomad's zero. */
    static Optional<Instant> text(String text) {
        try {
            return text.isEmpty() || text.startsWith("0001-") ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
