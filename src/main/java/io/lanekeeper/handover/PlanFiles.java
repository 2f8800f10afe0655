package io.lanekeeper.handover;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.PlanJob;
import java.nio.charset.StandardCharsets;

/** Job files as a plan has them. */
final class PlanFiles {
    private PlanFiles() {}

    /** The job's file; what could not be evaluated in it is as Nomad has it, if it was asked or runs the job. */
    static JobFileResult read(PlanJob job, JobSource.File source) {
        return switch (plain(source)) {
            case JobFileResult.Failed failed -> failed;
            case JobFileResult.Read read ->
                new JobFileResult.Read(read.file().incomplete().isEmpty() ? read.file()
                        : read.file().completed(source.completion().orElseGet(() -> inner(job.source().json()))));
        };
    }

    /** The file as it can be read here. */
    static JobFileResult plain(JobSource.File source) {
        return JobFile.read(source.name(), source.text().getBytes(StandardCharsets.UTF_8), source.variables());
    }

    static JobSource.File of(JobFile file) {
        return new JobSource.File(file.name(), file.text(), file.variables(), file.completion());
    }

    /** The job without the {@code Job} that Nomad's API wraps it in. */
    static ObjectNode inner(ObjectNode job) {
        return job.path("Job") instanceof ObjectNode inner ? inner : job;
    }
}
