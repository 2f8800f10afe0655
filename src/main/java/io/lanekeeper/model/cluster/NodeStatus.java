package io.lanekeeper.model.cluster;

import java.util.Locale;

/** A node's {@code Status}. Nomad places work on {@link #READY} nodes only. */
public enum NodeStatus {
    INITIALIZING,
    READY,
    DOWN,
    DISCONNECTED;

    /** Nomad's own word, e.g. {@code ready}. A word nobody knows counts as {@link #INITIALIZING}: not ready. */
    public static NodeStatus of(String word) {
        for (NodeStatus status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        return INITIALIZING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
