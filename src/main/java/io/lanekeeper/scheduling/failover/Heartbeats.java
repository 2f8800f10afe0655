package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.cluster.HeartbeatSettings;
import java.time.Duration;

/**
 * How long it takes servers to notice that a client is gone. A client is given a time of the least TTL or, with many
 * clients, as long as it takes to hear them all at the allowed rate; up to twice that at random; after it the grace.
 * So a client that dies right before it would have reported is noticed after the grace, one that has just reported
 * after twice the TTL and the grace. Nomad: {@code nomad/heartbeat.go}.
 *
 * @param least to notice
 * @param most to notice
 */
public record Heartbeats(Duration least, Duration most) {
    private static final double MEAN = 0.75;

    public static Heartbeats of(HeartbeatSettings settings, int clients) {
        Duration scaled = Duration.ofMillis((long) (clients * 1000 / Math.max(0.001, settings.perSecond())));
        Duration ttl = scaled.compareTo(settings.minTtl()) > 0 ? scaled : settings.minTtl();
        return new Heartbeats(settings.grace(), settings.grace().plus(ttl.multipliedBy(2)));
    }

    /** What it takes on average. */
    public Duration mean() {
        return least.plus(Duration.ofMillis((long) (most.minus(least).toMillis() / 2.0 * MEAN)));
    }
}
