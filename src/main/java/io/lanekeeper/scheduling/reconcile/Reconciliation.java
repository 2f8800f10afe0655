package io.lanekeeper.scheduling.reconcile;

import io.lanekeeper.scheduling.state.Alloc;
import java.util.ArrayList;
import java.util.List;

/** What is to be done about one group. */
public final class Reconciliation {
    private final List<Ending> endings = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Placing> places = new ArrayList<>();
    private final List<Placing> replacements = new ArrayList<>();
    private final List<Followup> followups = new ArrayList<>();
    private boolean complete;

    /** One that ends; {@code lost}: its client is gone. */
    public record Ending(Alloc alloc, boolean lost) {}

    /** One that is to be kept in another state. */
    public record Changed(Alloc before, Alloc after) {}

    public List<Ending> endings() {
        return endings;
    }

    public List<Changed> changed() {
        return changed;
    }

    public List<Placing> places() {
        return places;
    }

    /** Those that take the place of one which runs: it ends only then. */
    public List<Placing> replacements() {
        return replacements;
    }

    public List<Followup> followups() {
        return followups;
    }

    /** Whether the group's part of a deployment is done. */
    public boolean complete() {
        return complete;
    }

    void complete(boolean done) {
        complete = done;
    }

    void end(Alloc alloc, boolean lost) {
        if (endings.stream().noneMatch(e -> e.alloc().equals(alloc))) {
            endings.add(new Ending(alloc, lost));
        }
    }
}
