package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.scheduling.state.Alloc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers in the names of a group's allocations: free ones are given from 0 on, the highest go first. Nomad: {@code
 * AllocNameIndex} in {@code scheduler/reconciler/allocs.go} (1.5: {@code scheduler/reconcile_util.go}).
 */
final class NameIndex {
    private final int count;
    private final BitSet used = new BitSet();

    NameIndex(int count, Collection<Alloc> allocs) {
        this.count = count;
        allocs.forEach(a -> used.set(a.index()));
    }

    /** The highest used ones, at most so many; they are free afterwards. */
    Set<Integer> highest(int most) {
        Set<Integer> highest = new HashSet<>();
        for (int i = used.length() - 1; i >= 0 && highest.size() < most; i = used.previousSetBit(i - 1)) {
            highest.add(i);
            used.clear(i);
        }
        return highest;
    }

    void free(int index) {
        used.clear(index);
    }

    /** The next free ones below the count, then any from 0 on. */
    List<Integer> next(int many) {
        List<Integer> next = new ArrayList<>();
        for (int i = used.nextClearBit(0); i < count && next.size() < many; i = used.nextClearBit(i + 1)) {
            next.add(i);
        }
        for (int i = 0; next.size() < many; i++) {
            next.add(i);
        }
        next.forEach(used::set);
        return next;
    }

    /**
     * Numbers for canaries: those of allocations that are to be replaced first, then free ones, then above the count.
     */
    List<Integer> nextCanaries(int many, Collection<Alloc> canaries, Collection<Alloc> toReplace) {
        BitSet taken = bits(canaries);
        BitSet old = bits(toReplace);
        List<Integer> next = new ArrayList<>();
        for (int i = 0; i < count && next.size() < many; i++) {
            if (old.get(i) && !taken.get(i)) {
                next.add(i);
            }
        }
        for (int i = 0; i < count && next.size() < many; i++) {
            if (!used.get(i) && !taken.get(i) && !next.contains(i)) {
                next.add(i);
            }
        }
        for (int i = count; next.size() < many; i++) {
            next.add(i);
        }
        next.forEach(used::set);
        return next;
    }

    private static BitSet bits(Collection<Alloc> allocs) {
        BitSet bits = new BitSet();
        allocs.forEach(a -> bits.set(a.index()));
        return bits;
    }
}
