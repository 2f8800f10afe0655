package io.lanekeeper.model.job;

/** What a dtle task does; read from the task's name. Only tasks with {@code driver = "dtle"} have one. */
public enum DtleRole {
    SOURCE,
    TARGET
}
