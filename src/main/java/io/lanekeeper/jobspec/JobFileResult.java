package io.lanekeeper.jobspec;

/** Result. */
public sealed interface JobFileResult {
    /** Yes. */
    record Read(JobFile file) implements JobFileResult {}

    /** No. */
    record Failed(JobspecFailure failure) implements JobFileResult {}
}
