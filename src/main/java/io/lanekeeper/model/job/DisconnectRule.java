package io.lanekeeper.model.job;

import java.time.Duration;
import java.util.Optional;

/**
 * What a group wants when its client is cut off from the servers: the {@code disconnect} block (1.8 and later) or the
 * older {@code max_client_disconnect}, {@code stop_after_client_disconnect}, {@code prevent_reschedule_on_lost}.
 *
 * @param lostAfter how long the allocation may stay unknown before it is lost
 * @param stopAfter after which time the client itself stops the tasks
 * @param replace whether a replacement is placed while the client is away; true when nothing is said
 */
public record DisconnectRule(
        Optional<Duration> lostAfter, Optional<Duration> stopAfter, boolean replace, boolean preventRescheduleOnLost) {
    public static final DisconnectRule NONE = new DisconnectRule(Optional.empty(), Optional.empty(), true, false);
}
