package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.jobspec.eval.Budget;
import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@code dynamic} block makes, block by block. */
public final class Expansion {
    private static final long BUDGET = 300_000;

    private final Block dynamic;
    private final Context context;
    private final List<ExpandedBlock> instances;

    private Expansion(Block dynamic, Context context) {
        this.dynamic = dynamic;
        this.context = context;
        this.instances = context.instances(dynamic, Scope.EMPTY);
    }

    /**
     * The outermost dynamic block around an offset.
     *
     * @throws Fault if there is none, or what it makes is not known
     */
    public static Expansion around(int offset, ParsedJob job, Map<String, String> variables) {
        Block dynamic = outermost(job.block().body(), offset)
                .orElseThrow(() -> new Fault(offset, "jobspec.refused.no-block"));
        FileVariables globals = new FileVariables(job.text(), job.file(), variables, new Budget(BUDGET));
        Expansion expansion = new Expansion(dynamic, new Context(job.text(), globals.evaluator()));
        if (!expansion.context.unevaluated().isEmpty()) {
            throw expansion.context.unevaluated().getFirst().why();
        }
        return expansion;
    }

    private static Optional<Block> outermost(Body body, int offset) {
        return body.blocks()
                .filter(b -> b.span().start() <= offset && offset < b.span().end())
                .findFirst()
                .flatMap(b -> b.type().equals("dynamic") ? Optional.of(b) : outermost(b.body(), offset));
    }

    public Block dynamic() {
        return dynamic;
    }

    /** The name that its content knows an element by. */
    public String iterator() {
        return Context.iterator(dynamic);
    }

    public List<ExpandedBlock> instances() {
        return instances;
    }

    /**
     * The value that an expression of the content has in one of the instances.
     *
     * @throws Fault if it cannot be evaluated
     */
    public JsonNode value(Expression expression, ExpandedBlock in) {
        return context.value(expression, in.scope())
                .orElseThrow(() -> new Fault(expression.span().start(), "jobspec.failure.wrong-type"));
    }
}
