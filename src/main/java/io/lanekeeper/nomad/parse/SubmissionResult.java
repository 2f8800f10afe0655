package io.lanekeeper.nomad.parse;

import io.lanekeeper.nomad.NomadFailure;

/** What asking for a job's file came to. */
public sealed interface SubmissionResult {
    record Found(Submission submission) implements SubmissionResult {}

    /** The server keeps none: it is older than 1.6, the job came as JSON over the API, or the file was too large. */
    record None() implements SubmissionResult {}

    record Failed(NomadFailure failure) implements SubmissionResult {}
}
