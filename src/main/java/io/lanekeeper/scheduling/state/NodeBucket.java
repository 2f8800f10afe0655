package io.lanekeeper.scheduling.state;

import java.util.BitSet;

/** Nodes that take work, are alike in everything but their names, and have the same room taken. */
public final class NodeBucket {
    private final int kind;
    private BitSet members = new BitSet();
    private int size;
    private boolean shared;

    NodeBucket(int kind) {
        this.kind = kind;
    }

    /** The number of what they are alike in. */
    public int kind() {
        return kind;
    }

    public int size() {
        return size;
    }

    /** Its nodes as they are now: what is handed out never changes. */
    public BitSet members() {
        shared = true;
        return members;
    }

    void add(int node) {
        own().set(node);
        size++;
    }

    void remove(int node) {
        own().clear(node);
        size--;
    }

    private BitSet own() {
        if (shared) {
            members = (BitSet) members.clone();
            shared = false;
        }
        return members;
    }
}
