package io.lanekeeper.jobspec;

/** Result. */
public sealed interface EditResult {
    /** Yes. */
    record Edited(JobFile file) implements EditResult {}

    /** No. */
    record Refused(JobspecFailure failure) implements EditResult {}
}
