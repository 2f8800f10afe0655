package io.lanekeeper.model.cluster;

import java.time.Duration;

/**
 * How servers notice that a client is gone, and how many evaluations they work on at once.
 *
 * @param minTtl {@code min_heartbeat_ttl}; a client reports within this time, or twice as long
 * @param grace {@code heartbeat_grace}
 * @param perSecond {@code max_heartbeats_per_second}: with many clients the time gets longer
 * @param known false when these are Nomad's defaults because the servers' were not to be read
 */
public record HeartbeatSettings(Duration minTtl, Duration grace, double perSecond, boolean known) {
    public static final HeartbeatSettings DEFAULT = new HeartbeatSettings(Duration.ofSeconds(10),
            Duration.ofSeconds(10), 50, false);
}
