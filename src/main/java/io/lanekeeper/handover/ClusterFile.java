package io.lanekeeper.handover;

import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.jobspec.JobspecFailure;
import io.lanekeeper.jobspec.VariableFile;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.http.HttpNomadClient;
import io.lanekeeper.nomad.parse.JobParsing;
import io.lanekeeper.nomad.parse.ParseResult;
import io.lanekeeper.nomad.parse.Submission;
import io.lanekeeper.nomad.parse.SubmissionResult;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A job file that a connected cluster completed or gave. The methods block and throw nothing. */
public sealed interface ClusterFile {
    /**
     * Has the cluster evaluate what could not be evaluated here. A file that lacks nothing is not sent.
     *
     * @param server before 1.6 it takes no variables beside a file and would silently use the defaults
     */
    static ClusterFile completed(JobFile file, NomadClient client, NomadVersion server, CancelToken cancel) {
        if (file.incomplete().isEmpty()) {
            return new Ready(file);
        }
        boolean takesVariables = server.atLeast(1, 6, 0);
        return switch (JobParsing.parse(client, takesVariables ? file.text() : file.textWithVariables(),
                takesVariables ? file.variableFile() : "", cancel)) {
            case ParseResult.Parsed(var json) -> new Ready(file.completed(json));
            case ParseResult.Failed(var failure) -> new Failed(failure);
        };
    }

    /** The file that a pulled job was registered from, completed if need be. */
    static ClusterFile original(Job job, NomadClient client, NomadVersion server, CancelToken cancel) {
        return switch (JobParsing.submission(client, job.key(), job.version(), cancel)) {
            case SubmissionResult.Found(var submission) -> read(job, submission, client, server, cancel);
            case SubmissionResult.None() -> new None();
            case SubmissionResult.Failed(var failure) -> new Failed(failure);
        };
    }

    /** Opens a client for one question and closes it. */
    static ClusterFile ask(Connection connection, Function<NomadClient, ClusterFile> question) {
        try (NomadClient client = HttpNomadClient.open(connection, Limits.USUAL)) {
            return question.apply(client);
        } catch (NomadException e) {
            return new Failed(e.failure());
        }
    }

    private static ClusterFile read(
            Job job, Submission submission, NomadClient client, NomadVersion server, CancelToken cancel) {
        String name = job.key().id().replaceAll("[\\\\/:*?\"<>|]", "_") + ".nomad."
                + (submission.format().equals("json") ? "json" : "hcl");
        Map<String, String> variables = new HashMap<>(VariableFile.read(submission.variables()));
        variables.putAll(submission.flags());
        return switch (JobFile.read(name, submission.source().getBytes(StandardCharsets.UTF_8), variables)) {
            case JobFileResult.Read(var file) -> completed(file, client, server, cancel);
            case JobFileResult.Failed(var failure) -> new Unreadable(failure);
        };
    }

    record Ready(JobFile file) implements ClusterFile {}

    /** The cluster has no file for this job. */
    record None() implements ClusterFile {}

    record Unreadable(JobspecFailure failure) implements ClusterFile {}

    record Failed(NomadFailure failure) implements ClusterFile {}
}
