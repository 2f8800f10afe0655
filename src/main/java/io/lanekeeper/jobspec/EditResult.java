package io.lanekeeper.jobspec;

/** What editing a job file gives. */
public sealed interface EditResult {
    record Edited(JobFile file) implements EditResult {}

    /** The file is as it was. */
    record Refused(JobspecFailure failure) implements EditResult {}
}
