package io.lanekeeper.jobspec;

/** What reading a job file gives. */
public sealed interface JobFileResult {
    record Read(JobFile file) implements JobFileResult {}

    record Failed(JobspecFailure failure) implements JobFileResult {}
}
