package io.lanekeeper.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Undo and redo: a list of plans and the one that is shown. Immutable.
 *
 * @param entries at least one; the first has no label that anyone sees
 * @param index of the entry that is shown
 */
public record History(List<Entry> entries, int index) {
    /** How many steps back are kept. */
    static final int LIMIT = 500;

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * A plan and what led to it.
     *
     * @param what a key of the text bundle
     * @param arguments for that text
     */
    public record Entry(Plan plan, String what, List<String> arguments) {
        public Entry {
            arguments = List.copyOf(arguments);
        }
    }

    public static History startingWith(Plan plan) {
        return new History(List.of(new Entry(plan, "", List.of())), 0);
    }

    public Plan present() {
        return entries.get(index).plan();
    }

    /** The history after a change. A change that changes nothing is none. */
    public History changed(Plan plan, String what, List<String> arguments) {
        if (plan.equals(present())) {
            return this;
        }
        List<Entry> kept = new ArrayList<>(entries.subList(Math.max(0, index + 1 - LIMIT), index + 1));
        kept.add(new Entry(plan, what, arguments));
        return new History(kept, kept.size() - 1);
    }

    /** What undo would take back. */
    public Optional<Entry> undoable() {
        return index > 0 ? Optional.of(entries.get(index)) : Optional.empty();
    }

    /** What redo would do again. */
    public Optional<Entry> redoable() {
        return index + 1 < entries.size() ? Optional.of(entries.get(index + 1)) : Optional.empty();
    }

    public History undone() {
        return index > 0 ? new History(entries, index - 1) : this;
    }

    public History redone() {
        return index + 1 < entries.size() ? new History(entries, index + 1) : this;
    }

    /** The history with another of its entries shown. */
    public History at(int entry) {
        return new History(entries, Math.clamp(entry, 0, entries.size() - 1));
    }
}
