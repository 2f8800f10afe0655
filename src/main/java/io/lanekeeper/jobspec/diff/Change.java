package io.lanekeeper.jobspec.diff;

import java.util.List;

/** A change of a job in Nomad's terms. */
public sealed interface Change {
    Kind kind();

    String name();

    /** What happened. */
    enum Kind {
        ADDED("+"),
        DELETED("-"),
        EDITED("+/-"),
        NONE("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /** As {@code nomad job plan} marks it. */
        public String mark() {
            return mark;
        }
    }

    /** A single value; secrets are masked. */
    record Value(Kind kind, String name, String before, String after) implements Change {}

    /** An object: a constraint, a list of datacenters, a resources block. */
    record Block(Kind kind, String name, List<Change> changes) implements Change {
        public Block {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Job, task group or task.
     *
     * @param type {@code Job}, {@code Task Group} or {@code Task}
     */
    record Unit(Kind kind, String type, String name, List<Change> changes) implements Change {
        public Unit {
            changes = List.copyOf(changes);
        }

        public boolean isEmpty() {
            return kind == Kind.NONE;
        }
    }
}
