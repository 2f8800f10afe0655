package io.lanekeeper.model.edit;

import java.util.List;

/** What {@link HomeRule} answers. */
public sealed interface HomeChange {
    /**
     * The edits that do it; none when the job says so already.
     *
     * @param notes what the user should be told besides
     */
    record Edits(List<JobEdit> edits, List<Note> notes) implements HomeChange {
        public Edits {
            edits = List.copyOf(edits);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A constraint at job level is in the way and binds these other groups too: the user has to say which {@link
     * JobLevel} is meant.
     */
    record BindsOthers(String constraint, List<String> otherGroups) implements HomeChange {
        public BindsOthers {
            otherGroups = List.copyOf(otherGroups);
        }
    }

    /** Something to tell. */
    sealed interface Note {
        /** The job's list of datacenters gets one more. */
        record DatacenterAdded(String datacenter) implements Note {}

        /** A constraint on the same target stays beside the new one. */
        record StaysBeside(String constraint) implements Note {}

        /** The job names no {@code datacenters}: all from Nomad 1.6 on, an error before. */
        record DatacentersAbsent() implements Note {}
    }

    /** What to do with a constraint at job level. */
    enum JobLevel {
        /** Ask: answer {@link BindsOthers}. */
        ASK,
        /** Take it out of the job and give it to each other group. */
        MOVE_TO_GROUPS,
        /** Change it for all groups. */
        CHANGE_FOR_ALL
    }
}
