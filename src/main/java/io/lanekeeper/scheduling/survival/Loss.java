package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.job.GroupKey;

/** What a group suffers that was well before. Sorted by group. */
public record Loss(GroupKey group, Kind kind) implements Comparable<Loss> {
    /** The worst first. */
    public enum Kind {
        /** One of its allocations has no place. */
        WAITS,
        /** It runs again, and wherever that is, its endpoint is out of reach. */
        CUT_OFF,
        /** It runs again, and Nomad may choose a client from which its endpoint is out of reach. */
        MAY_BE_CUT_OFF
    }

    @Override
    public int compareTo(Loss other) {
        int byGroup = group.compareTo(other.group);
        return byGroup != 0 ? byGroup : kind.compareTo(other.kind);
    }
}
