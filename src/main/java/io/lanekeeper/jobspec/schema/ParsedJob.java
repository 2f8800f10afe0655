package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.eval.Budget;
import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.BodyParser;
import io.lanekeeper.jobspec.hcl.Fault;
import java.util.List;
import java.util.Map;

/**
 * A job file in HCL, read.
 *
 * @param json as {@code POST /v1/jobs/parse} answers it
 * @param block the job's block
 * @param warnings what Nomad accepts and does not take as it looks
 */
public record ParsedJob(
        String text,
        Body file,
        Block block,
        ObjectNode json,
        SourceMap sources,
        List<Unevaluated> unevaluated,
        List<Fault> warnings) {
    private static final long BUDGET = 3_000_000;

    public ParsedJob {
        unevaluated = List.copyOf(unevaluated);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a job file.
     *
     * @throws Fault where it is none
     */
    public static ParsedJob read(String text, Map<String, String> variables) {
        Body file = BodyParser.parse(text);
        Block job = jobOf(file, text);
        FileVariables globals = new FileVariables(text, file, variables, new Budget(BUDGET));
        Context context = new Context(text, globals.evaluator());
        SourceMap sources = new SourceMap();
        ObjectNode json = new BlockReader(context, sources).job(ExpandedBlock.of(job, Scope.EMPTY, false));
        return new ParsedJob(text, file, job, json, sources, context.unevaluated(), context.warnings());
    }

    /** The text may hold secrets. */
    @Override
    public String toString() {
        return "ParsedJob[" + text.length() + " characters]";
    }

    private static Block jobOf(Body file, String text) {
        file.attributes().findFirst().ifPresent(a -> {
            throw new Fault(a.span().start(), "jobspec.failure.unknown-attribute", a.name(), "");
        });
        file.blocks()
                .filter(b -> !List.of("job", "variable", "variables", "locals").contains(b.type()))
                .findFirst()
                .ifPresent(b -> {
                    throw new Fault(b.span().start(), "jobspec.failure.not-at-top", b.type());
                });
        List<Block> jobs = file.blocks("job").toList();
        if (jobs.isEmpty()) {
            throw new Fault(text.length(), text.isBlank() ? "jobspec.failure.empty" : "jobspec.failure.no-job");
        }
        if (jobs.size() > 1) {
            throw new Fault(jobs.get(1).span().start(), "jobspec.failure.block-twice", "job");
        }
        return jobs.getFirst();
    }
}
