package io.lanekeeper.handover;

import io.lanekeeper.jobspec.Incomplete;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.jobspec.JobspecFailure;
import io.lanekeeper.jobspec.Remark;
import io.lanekeeper.jobspec.diff.JobDiff;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.wire.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say of a job file in a plan. Holds no secrets.
 *
 * @param inCluster whether the job was pulled; else it is yet to be registered
 * @param problem why the file cannot be read, if it cannot
 * @param incomplete what could not be evaluated here, and Nomad has not been asked about
 * @param warnings what Nomad accepts in it but does not take as it looks
 * @param wanting names of variables that have no value
 * @param differences what registering the file as it is would change, as {@code nomad job plan} prints it; empty also
 *     for a file that is incomplete or whose job is not in the cluster
 */
public record FileReport(JobKey job, String fileName, boolean inCluster, Optional<JobspecFailure> problem,
        List<Incomplete> incomplete, List<Remark> warnings, List<String> wanting, List<String> differences) {
    public FileReport {
        incomplete = List.copyOf(incomplete);
        warnings = List.copyOf(warnings);
        wanting = List.copyOf(wanting);
        differences = List.copyOf(differences);
    }

    /** The report about a job's file; empty when it has none. Reads the file anew: some milliseconds. */
    public static Optional<FileReport> of(PlanJob job) {
        return job.source().file().map(file -> of(job, file));
    }

    private static FileReport of(PlanJob job, JobSource.File source) {
        boolean inCluster = job.base().modifyIndex() != 0;
        return switch (PlanFiles.plain(source)) {
            case JobFileResult.Failed(JobspecFailure failure) ->
                new FileReport(job.key(), source.name(), inCluster, Optional.of(failure), List.of(), List.of(),
                        List.of(), List.of());
            case JobFileResult.Read(JobFile plain) -> {
                JobFile file = source.completion().map(plain::completed).orElse(plain);
                List<String> differences = inCluster && file.incomplete().isEmpty() ? JobDiff.plan(
                        PlanFiles.inner(job.source().json()),
                        Registered.over(PlanFiles.inner(job.source().json()), PlanFiles.inner(file.json())))
                        : List.of();
                yield new FileReport(job.key(), source.name(), inCluster, Optional.empty(),
                        file.incomplete().stream().map(FileReport::masked).toList(), file.warnings(), wanting(file),
                        differences);
            }
        };
    }

    private static List<String> wanting(JobFile file) {
        return file.incomplete()
                .stream()
                .map(Incomplete::why)
                .filter(Incomplete.NoValue.class::isInstance)
                .map(w -> ((Incomplete.NoValue) w).variable())
                .distinct()
                .toList();
    }

    private static Incomplete masked(Incomplete i) {
        return new Incomplete(i.line(), i.column(), Secrets.maskText(i.source()), i.why());
    }

    /** Whether there is anything that a person should look at. */
    public boolean remarkable() {
        return problem.isPresent() || !incomplete.isEmpty() || !warnings.isEmpty() || !differences.isEmpty();
    }

    /** The variables that have values now; the values may be secret. */
    public static Map<String, String> variables(PlanJob job) {
        return job.source().file().map(JobSource.File::variables).orElse(Map.of());
    }
}
