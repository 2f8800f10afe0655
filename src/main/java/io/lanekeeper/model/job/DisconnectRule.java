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
 * @param reconcile which of two stays when the client is back
 */
public record DisconnectRule(
        Optional<Duration> lostAfter, Optional<Duration> stopAfter, boolean replace, boolean preventRescheduleOnLost,
        Reconcile reconcile) {
    public static final DisconnectRule NONE = new DisconnectRule(Optional.empty(), Optional.empty(), true, false);

    public DisconnectRule(
            Optional<Duration> lostAfter, Optional<Duration> stopAfter, boolean replace,
            boolean preventRescheduleOnLost) {
        this(lostAfter, stopAfter, replace, preventRescheduleOnLost, Reconcile.BEST_SCORE);
    }

    /** The {@code reconcile} attribute. */
    public enum Reconcile {
        BEST_SCORE,
        KEEP_ORIGINAL,
        KEEP_REPLACEMENT,
        LONGEST_RUNNING;

        /** Nomad's word; one nobody knows is the default. */
        public static Reconcile of(String word) {
            for (Reconcile reconcile : values()) {
                if (reconcile.name().equalsIgnoreCase(word)) {
                    return reconcile;
                }
            }
            return BEST_SCORE;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
