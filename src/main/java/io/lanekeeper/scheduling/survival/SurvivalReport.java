package io.lanekeeper.scheduling.survival;

import io.lanekeeper.model.job.GroupKey;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a cluster survives. Clients are given by ID. System jobs are never lost: they are not wanted elsewhere.
 *
 * @param clients what is lost with one client; only clients with which something is
 * @param pairs what is lost with two clients at once and with neither alone; only pairs with which something is
 * @param pairsExact whether each pair that might break something was played; else some may be missing in {@code pairs},
 *     all of them when pairs were not asked for
 * @param lanes what is lost with a whole lane, for every lane
 * @param groups how much each group survives
 */
public record SurvivalReport(
        SortedMap<String, List<Loss>> clients,
        List<Pair> pairs,
        boolean pairsExact,
        SortedMap<String, List<Loss>> lanes,
        SortedMap<GroupKey, Endurance> groups,
        OffTogether offTogether) {
    public SurvivalReport {
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
        pairs = List.copyOf(pairs);
        lanes = Collections.unmodifiableSortedMap(new TreeMap<>(lanes));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** Two clients, the first by name first. */
    public record Pair(String first, String second, List<Loss> lost) {
        public Pair {
            lost = List.copyOf(lost);
        }
    }

    /**
     * How many clients a group can lose.
     *
     * @param survives any so many clients may go
     * @param breaking the smallest set found that breaks it, which is certain to; empty when it waits already
     * @param exact whether no smaller set breaks it: {@code breaking} has one more than {@code survives}
     */
    public record Endurance(int survives, SortedSet<String> breaking, boolean exact) {
        public Endurance {
            breaking = Collections.unmodifiableSortedSet(new TreeSet<>(breaking));
        }
    }

    /**
     * The largest set found of clients that may be off at once without any group being lost.
     *
     * @param atMost no set is larger than this
     * @param exact whether the set found is as large as any
     */
    public record OffTogether(SortedSet<String> clients, int atMost, boolean exact) {
        public OffTogether {
            clients = Collections.unmodifiableSortedSet(new TreeSet<>(clients));
        }
    }
}
