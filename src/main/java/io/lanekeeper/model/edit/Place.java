package io.lanekeeper.model.edit;

/** Where in a job a constraint or affinity stands. */
public sealed interface Place {
    /** In the job itself: binds every group. */
    record InJob() implements Place {}

    record InGroup(String group) implements Place {}

    record InTask(String group, String task) implements Place {}
}
