package io.lanekeeper.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.Alternative;
import io.lanekeeper.jobspec.EditResult;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import io.lanekeeper.jobspec.JobspecFailure;
import io.lanekeeper.jobspec.Remark;
import io.lanekeeper.jobspec.diff.JobDiff;
import io.lanekeeper.jobspec.diff.UnifiedDiff;
import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.PlannedJobs;
import io.lanekeeper.wire.JobTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes hand-overs of the jobs of a plan. Pure; HCL files are read anew each time. */
public final class HandOvers {
    private static final JsonMapper JSON = new JsonMapper();

    private HandOvers() {}

    /** What came of it. */
    public sealed interface Result {
        /**
         * It can be handed over.
         *
         * @param remarks what was not done because the file cannot say it
         */
        record Ready(HandOver handOver, List<Remark> remarks) implements Result {
            public Ready {
                remarks = List.copyOf(remarks);
            }
        }

        /**
         * The job file cannot be edited as it is; the JSON still can be handed over.
         *
         * @param otherwise other ways to get what is wanted, the one that changes least first
         */
        record Refused(JobspecFailure failure, List<Otherwise> otherwise) implements Result {
            public Refused {
                otherwise = List.copyOf(otherwise);
            }
        }
    }

    /**
     * Another way than the edit that was refused.
     *
     * @param textKey of the text that offers it, with {@code arguments}
     */
    public record Otherwise(String textKey, List<String> arguments, HandOver handOver) {
        public Otherwise {
            arguments = List.copyOf(arguments);
        }
    }

    /** The jobs that the plan changes, in its order. */
    public static List<PlanJob> changed(Plan plan) {
        Map<JobKey, List<JobEdit>> edits = plan.planned().edits();
        return plan.jobs().stream().filter(j -> edits.containsKey(j.key())).toList();
    }

    /** The job file, edited; empty when the job came without a file. */
    public static Optional<Result> asFile(Plan plan, JobKey key) {
        List<Intent> intents = plan.intents().stream().filter(i -> i.job().equals(key)).toList();
        return plan.job(key).flatMap(j -> j.source().file().map(file -> edited(j, file, intents)));
    }

    /** The job as JSON, as {@code nomad job run -json} takes it. */
    public static Optional<HandOver> asJson(Plan plan, JobKey key) {
        return plan.job(key).map(job -> {
            ObjectNode json = job.source().json();
            String before = wrapped(json);
            ObjectNode changed = JobTree.apply(json, edits(plan, key));
            return handOver(key, key.id() + ".nomad.json", before, wrapped(changed),
                    JobDiff.plan(PlanFiles.inner(json), PlanFiles.inner(changed)));
        });
    }

    private static List<JobEdit> edits(Plan plan, JobKey key) {
        return plan.planned().edits().getOrDefault(key, List.of());
    }

    private static Result edited(PlanJob job, JobSource.File source, List<Intent> intents) {
        return switch (PlanFiles.read(job, source)) {
            case JobFileResult.Failed failed -> new Result.Refused(failed.failure(), List.of());
            case JobFileResult.Read read -> edited(job.key(), read.file(), intents);
        };
    }

    /** The file may differ from what runs: the intents are applied to the job that it describes. */
    private static Result edited(JobKey key, JobFile file, List<Intent> intents) {
        PlannedJobs.Applied wanted = PlannedJobs.applied(file.job(), intents);
        if (!wanted.refused().isEmpty()) {
            return new Result.Refused(new JobspecFailure(file.name(), 1, 1, "handover.notInFile",
                    List.of(subject(wanted.refused().getFirst()))), List.of());
        }
        return switch (file.apply(wanted.edits())) {
            case EditResult.Refused(JobspecFailure failure, List<Alternative> alternatives) ->
                new Result.Refused(failure,
                        alternatives.stream()
                                .map(a -> new Otherwise(a.textKey(), a.arguments(), handOver(key, file, a.file())))
                                .toList());
            case EditResult.Edited(JobFile done, List<Remark> remarks) ->
                new Result.Ready(handOver(key, file, done), remarks);
        };
    }

    private static HandOver handOver(JobKey key, JobFile before, JobFile after) {
        return handOver(key, before.name(), before.text(), after.text(),
                JobDiff.plan(PlanFiles.inner(before.json()), PlanFiles.inner(after.json())));
    }

    private static String subject(Intent intent) {
        return switch (intent) {
            case Intent.SetHome s -> s.group().group();
            case Intent.RemoveHome r -> r.group().group();
            case Intent.SetPool p -> p.job().id();
        };
    }

    private static HandOver handOver(JobKey key, String name, String before, String after, List<String> plan) {
        return new HandOver(key, name, before, after, UnifiedDiff.of(before, name, after, name), plan);
    }

    private static String wrapped(ObjectNode job) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = JSON
                .writer(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
        ObjectNode whole = job.path("Job").isObject() ? job : JsonNodeFactory.instance.objectNode().set("Job", job);
        try {
            return writer.writeValueAsString(whole) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory is always JSON", e);
        }
    }
}
