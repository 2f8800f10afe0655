package io.lanekeeper.jobspec;

/** What editing a job file comes to. */
public sealed interface EditResult {
    record Edited(JobFile file) implements EditResult {}

    /** Nothing was changed. */
    record Refused(JobspecFailure failure) implements EditResult {}
}
