package io.lanekeeper.scheduling.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that take work, piled up by kind and room taken, and kept so while things change: what a group may land on
 * is then found by looking at piles, however many nodes there are.
 */
public final class Piles {
    private final Kinds kinds;
    private final Map<Key, Pile> piles = new HashMap<>();
    private final List<Map<Key, Pile>> byKind = new ArrayList<>();
    private final @Nullable Pile[] ofNode;
    private final int[] ready;

    private record Key(int kind, long cpu, long memory, long disk, int allocs) {}

    Piles(World world) {
        this.kinds = world.kinds();
        this.ofNode = new Pile[world.size()];
        this.ready = new int[kinds.count()];
        for (int k = 0; k < kinds.count(); k++) {
            byKind.add(new HashMap<>());
        }
        for (int i = 0; i < world.size(); i++) {
            place(world, i);
        }
    }

    /** Puts a node where it belongs now. */
    void place(World world, int node) {
        Pile old = ofNode[node];
        Pile now = world.node(node).takesWork() ? pile(world, node) : null;
        if (old == now) {
            return;
        }
        if (old != null) {
            old.remove(node);
            ready[old.kind()]--;
        }
        if (now != null) {
            now.add(node);
            ready[now.kind()]++;
        }
        ofNode[node] = now;
    }

    private Pile pile(World world, int node) {
        int kind = kinds.of(node);
        int allocs = world.node(node).maxAllocs() > 0 ? world.on(node).size() : 0;
        Key key = new Key(kind, world.usedCpu(node), world.usedMemory(node), world.usedDisk(node), allocs);
        Pile pile = piles.get(key);
        if (pile == null) {
            pile = new Pile(kind);
            piles.put(key, pile);
            byKind.get(kind).put(key, pile);
        }
        return pile;
    }

    /** The piles of a kind, empty ones included. */
    public Collection<Pile> ofKind(int kind) {
        return byKind.get(kind).values();
    }

    /** The pile a node lies on; null when it takes no work. */
    public @Nullable Pile ofNode(int node) {
        return ofNode[node];
    }

    /** How many nodes of a kind take work. */
    public int ready(int kind) {
        return ready[kind];
    }
}
