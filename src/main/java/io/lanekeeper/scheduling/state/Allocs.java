package io.lanekeeper.scheduling.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A list that is handed out as it is and copied only when it changes afterwards: a system job has one for every node.
 */
final class Allocs {
    private List<Alloc> list = List.of();
    private boolean shared = true;

    /** As it is now; what is handed out never changes. */
    List<Alloc> now() {
        shared = true;
        return Collections.unmodifiableList(list);
    }

    Allocs copy() {
        Allocs copy = new Allocs();
        copy.list = list;
        shared = true;
        return copy;
    }

    void add(Alloc alloc) {
        own().add(alloc);
    }

    void remove(Alloc alloc) {
        own().remove(alloc);
    }

    private List<Alloc> own() {
        if (shared) {
            list = new ArrayList<>(list);
            shared = false;
        }
        return list;
    }
}
