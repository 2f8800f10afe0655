package io.lanekeeper.model.job;

/** When a task of a group runs: decides which of them count together. */
public enum Lifecycle {
    MAIN,
    PRESTART,
    /** Starts before the main tasks and goes on with them. */
    PRESTART_SIDECAR,
    POSTSTART,
    POSTSTOP
}
