package io.lanekeeper.jobspec;

/** What reading a job file comes to. */
public sealed interface JobFileResult {
    record Read(JobFile file) implements JobFileResult {}

    record Failed(JobspecFailure failure) implements JobFileResult {}
}
