package io.lanekeeper.handover;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job file that was read, or why it was not. */
public sealed interface JobImport {
    /**
     * Reads a job file from disk. Blocks.
     *
     * @param variables values for its variables
     */
    static JobImport read(Path path, Map<String, String> variables) {
        String name = String.valueOf(path.getFileName());
        try {
            return of(JobFile.read(name, Files.readAllBytes(path), variables));
        } catch (IOException e) {
            return new Failed(name, "", "import.unreadable",
                    List.of(path.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** The file that a job of the plan has, read once more. */
    static JobImport again(JobSource.File file, Map<String, String> variables) {
        return of(PlanFiles.plain(new JobSource.File(file.name(), file.text(), variables, Optional.empty())));
    }

    private static JobImport of(JobFileResult result) {
        return switch (result) {
            case JobFileResult.Read read -> new Read(read.file());
            case JobFileResult.Failed failed ->
                new Failed(failed.failure().file(), failed.failure().where(), failed.failure().textKey(),
                        failed.failure().arguments());
        };
    }

    /** A job file with a job in it. */
    record Read(JobFile file) implements JobImport {
        public String fileName() {
            return file.name();
        }

        public JobKey key() {
            return file.job().key();
        }

        /** The plan with this file, which belongs to the job that it names. */
        public Plan into(Plan plan) {
            return into(plan, key());
        }

        /**
         * The plan with this file: a job that is there already gets the file and stays as it was pulled; another one
         * becomes a job that is yet to be registered.
         *
         * @param key of the job; another than the file's own when it was registered in another namespace
         */
        public Plan into(Plan plan, JobKey key) {
            JobSource.File source = PlanFiles.of(file);
            Optional<PlanJob> there = plan.job(key).filter(j -> j.base().modifyIndex() != 0);
            return plan.withJob(there
                    .map(j -> new PlanJob(j.base(), new JobSource(j.source().json(), Optional.of(source))))
                    .orElseGet(() -> PlanJob.of(new JobSource(registered(plan.cluster()), Optional.of(source)))));
        }

        /** What the server makes of it when it is registered: a job without a pool goes to the default one (1.6 on). */
        private ObjectNode registered(Cluster cluster) {
            ObjectNode json = file.json();
            if (cluster.version().atLeast(1, 6, 0) && file.job().nodePool().isEmpty()) {
                json.put("NodePool", "default");
            }
            return json;
        }
    }

    /** A text of the bundle says why not; {@code where} is {@code file:line:column} or empty. */
    record Failed(String fileName, String where, String textKey, List<String> textArguments) implements JobImport {
        public Failed {
            textArguments = List.copyOf(textArguments);
        }
    }
}
