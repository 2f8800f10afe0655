package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.eval.Budget;
import io.lanekeeper.jobspec.eval.Evaluator;
import io.lanekeeper.jobspec.eval.Globals;
import io.lanekeeper.jobspec.eval.Scope;
import io.lanekeeper.jobspec.hcl.Body;
import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.BodyParser;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The variables and locals a file declares, with the values they were given; each is evaluated once, when used. */
public final class FileVariables implements Globals {
    private static final String UNKNOWN = "jobspec.failure.unknown-variable";

    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Expression> locals = new HashMap<>();
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, String> given;
    private final Evaluator evaluator;

    /**
     * A variable that a file declares.
     *
     * @param body of its block, or of the block that it shares with others
     * @param value its default
     */
    public record Variable(String name, Body body, Optional<Expression> type, Optional<Expression> value) {
        /** A value from outside is a text for a variable of type string or of none, an expression for all others. */
        public boolean isText() {
            String typeName = type.flatMap(Expression::root).orElse("");
            return type.isEmpty() || typeName.equals("string") || typeName.equals("any");
        }
    }

    FileVariables(String text, Body file, Map<String, String> given, Budget budget) {
        this.given = given;
        this.evaluator = new Evaluator(text, this, budget);
        declared(file).forEach(v -> variables.put(v.name(), v));
        file.blocks("locals").flatMap(b -> b.body().attributes()).forEach(a -> locals.put(a.name(), a.value()));
    }

    /** What a file declares. */
    public static Stream<Variable> declared(Body file) {
        return Stream.concat(file.blocks("variable").map(FileVariables::variable),
                file.blocks("variables")
                        .flatMap(b -> b.body()
                                .attributes()
                                .map(a -> new Variable(a.name(), b.body(), Optional.empty(),
                                        Optional.of(a.value())))));
    }

    private static Variable variable(Block block) {
        if (block.labels().size() != 1) {
            throw new Fault(block.span().start(), "jobspec.failure.label-missing", "variable");
        }
        return new Variable(block.labels().getFirst().text(), block.body(),
                block.body().attribute("type").map(Attribute::value),
                block.body().attribute("default").map(Attribute::value));
    }

    Evaluator evaluator() {
        return evaluator;
    }

    @Override
    public JsonNode variable(String name, int offset) {
        Variable declared = variables.get(name);
        if (declared == null) {
            throw new Fault(offset, UNKNOWN, name);
        }
        String value = given.get(name);
        if (value != null) {
            return given(value, declared, offset, name);
        }
        Expression otherwise = declared.value.orElseThrow(
                () -> new Fault.NoValue(offset, name));
        return once("var." + name, otherwise, offset);
    }

    @Override
    public JsonNode local(String name, int offset) {
        Expression local = locals.get(name);
        if (local == null) {
            throw new Fault(offset, "jobspec.failure.unknown-local", name);
        }
        return once("local." + name, local, offset);
    }

    private JsonNode once(String name, Expression expression, int offset) {
        JsonNode before = known.get(name);
        if (before != null) {
            return before;
        }
        if (!underWay.add(name)) {
            throw new Fault(offset, "jobspec.failure.circle", name);
        }
        if (underWay.size() > 100) {
            throw new Fault(offset, "jobspec.failure.too-deep", "100");
        }
        try {
            JsonNode value = evaluator.value(expression, Scope.EMPTY);
            known.put(name, value);
            return value;
        } finally {
            underWay.remove(name);
        }
    }

    private JsonNode given(String value, Variable declared, int offset, String name) {
        if (declared.isText()) {
            return TextNode.valueOf(value);
        }
        if (value.isBlank()) {
            return NullNode.getInstance();
        }
        try {
            return new Evaluator(value, this, new Budget(100_000)).value(BodyParser.parseExpression(value),
                    Scope.EMPTY);
        } catch (Fault e) {
            throw new Fault(offset, "jobspec.failure.variable-value", name);
        }
    }
}
