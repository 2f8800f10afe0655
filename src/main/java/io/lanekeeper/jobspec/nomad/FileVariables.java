package io.lanekeeper.jobspec.nomad;

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

/** The variables and locals a file declares, with the values they were given; each is evaluated once, when used. */
final class FileVariables implements Globals {
    private static final String UNKNOWN = "jobspec.failure.unknown-variable";

    private final Map<String, Declared> variables = new HashMap<>();
    private final Map<String, Expression> locals = new HashMap<>();
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, String> given;
    private final Evaluator evaluator;

    private record Declared(Optional<Expression> type, Optional<Expression> value) {}

    FileVariables(String text, Body file, Map<String, String> given, Budget budget) {
        this.given = given;
        this.evaluator = new Evaluator(text, this, budget);
        file.blocks("variable").forEach(this::declare);
        file.blocks("variables")
                .flatMap(b -> b.body().attributes())
                .forEach(a -> variables.put(a.name(), new Declared(Optional.empty(), Optional.of(a.value()))));
        file.blocks("locals").flatMap(b -> b.body().attributes()).forEach(a -> locals.put(a.name(), a.value()));
    }

    private void declare(Block block) {
        if (block.labels().size() != 1) {
            throw new Fault(block.span().start(), "jobspec.failure.label-missing", "variable");
        }
        variables.put(block.labels().getFirst().text(),
                new Declared(block.body().attribute("type").map(Attribute::value),
                        block.body().attribute("default").map(Attribute::value)));
    }

    Evaluator evaluator() {
        return evaluator;
    }

    @Override
    public JsonNode variable(String name, int offset) {
        Declared declared = variables.get(name);
        if (declared == null) {
            throw new Fault(offset, UNKNOWN, name);
        }
        String value = given.get(name);
        if (value != null) {
            return given(value, declared, offset, name);
        }
        Expression otherwise = declared.value.orElseThrow(
                () -> new Fault(offset, "jobspec.failure.variable-without-value", name));
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

    /** A value from outside is a text for a variable of type string or of none, an expression for all others. */
    private JsonNode given(String value, Declared declared, int offset, String name) {
        String type = declared.type.flatMap(Expression::root).orElse("");
        boolean simple = declared.type.isEmpty() || type.equals("string") || type.equals("any");
        if (simple) {
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
