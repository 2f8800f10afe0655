package io.lanekeeper.scheduling.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.HeartbeatSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {
    @Test
    void withNomadsDefaultsAClientIsMissedAfterTenToThirtySeconds() {
        Heartbeats heartbeats = Heartbeats.of(HeartbeatSettings.DEFAULT, 9);

        assertThat(heartbeats.least()).isEqualTo(Duration.ofSeconds(10));
        assertThat(heartbeats.most()).isEqualTo(Duration.ofSeconds(30));
        assertThat(heartbeats.mean()).isEqualTo(Duration.ofMillis(17_500));
    }

    /** Servers hear 50 clients a second: of 5,000 each reports every 100 seconds. */
    @Test
    void manyClientsAreHeardLessOften() {
        assertThat(Heartbeats.of(HeartbeatSettings.DEFAULT, 5_000).most()).isEqualTo(Duration.ofSeconds(210));
    }

    @Test
    void upToFiveHundredClientsTheNumberDoesNotMatter() {
        assertThat(Heartbeats.of(HeartbeatSettings.DEFAULT, 500))
                .isEqualTo(Heartbeats.of(HeartbeatSettings.DEFAULT, 1));
        assertThat(Heartbeats.of(HeartbeatSettings.DEFAULT, 501).most()).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void serversThatAreMorePatientNoticeLater() {
        Heartbeats patient = Heartbeats.of(
                new HeartbeatSettings(Duration.ofSeconds(30), Duration.ofMinutes(1), 50, true),
                9);

        assertThat(patient.least()).isEqualTo(Duration.ofMinutes(1));
        assertThat(patient.most()).isEqualTo(Duration.ofMinutes(2));
        assertThat(patient.mean()).isBetween(patient.least(), patient.most());
    }

    /** A file may say anything. */
    @Test
    void aRateOfNothingIsNoDivisionByIt() {
        assertThat(Heartbeats.of(new HeartbeatSettings(Duration.ZERO, Duration.ZERO, 0, true), 1).most()).isPositive();
    }
}
