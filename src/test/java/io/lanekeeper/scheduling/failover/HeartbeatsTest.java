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
}
