package io.lanekeeper.jobspec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against what Nomad 1.11.3 made of the same texts. */
final class DurationsTest {
    @ParameterizedTest
    @CsvSource({"1h30m, 5400000000000", "1.5s, 1500000000", "-2s, -2000000000", "0, 0", "1us, 1000", "1\u00b5s, 1000",
        "1\u03bcs, 1000", ".5m, 30000000000", "100ns, 100", "+3m, 180000000000", "1m1m, 120000000000", "5ms, 5000000",
        "1.s, 1000000000", "-0, 0"})
    void aDurationIsWhatGoReads(String text, long nanos) {
        assertThat(Durations.nanos(text)).contains(nanos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "1d", "1w", "1 s", "1h-1m", "1.", "s", "-", "9999999h", "1H", "1s "})
    void anythingElseIsNone(String text) {
        assertThat(Durations.nanos(text)).isEmpty();
    }
}
