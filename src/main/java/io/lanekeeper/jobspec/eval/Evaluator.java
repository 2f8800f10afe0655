package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.hcl.Expression;
import io.lanekeeper.jobspec.hcl.Expression.Call;
import io.lanekeeper.jobspec.hcl.Expression.Constant;
import io.lanekeeper.jobspec.hcl.Expression.Index;
import io.lanekeeper.jobspec.hcl.Expression.Member;
import io.lanekeeper.jobspec.hcl.Expression.Name;
import io.lanekeeper.jobspec.hcl.Fault;
import io.lanekeeper.jobspec.hcl.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates the expressions of one file. */
public final class Evaluator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NO_SUCH_MEMBER = "jobspec.failure.no-such-member";

    private final String text;
    private final Globals globals;
    private final Budget budget;
    private final Operators operators = new Operators(this);
    private final Loops loops = new Loops(this);
    private final Templates templates = new Templates(this);

    /**
     * An evaluator for one file.
     *
     * @param text the file that the expressions' places are in
     */
    public Evaluator(String text, Globals globals, Budget budget) {
        this.text = text;
        this.globals = globals;
        this.budget = budget;
    }

    /**
     * What an expression comes to; every step is paid for, so that no file runs for ever.
     *
     * @throws Fault at the place that cannot be evaluated
     */
    public JsonNode value(Expression expression, Scope scope) {
        budget.pay(1, expression.span().start());
        try {
            return switch (expression) {
                case Constant(Span _, JsonNode value) ->
                    value.isNumber() ? Convert.node(value.decimalValue()) : value;
                case Expression.Template t -> templates.value(t, scope);
                case Expression.Items i -> items(i, scope);
                case Expression.Entries e -> entries(e, scope);
                case Call c -> call(c, scope);
                case Expression.Unary u -> operators.value(u, scope);
                case Expression.Binary b -> operators.value(b, scope);
                case Expression.Conditional c -> value(flag(c.condition(), scope) ? c.yes() : c.no(), scope);
                case Expression.Comprehension c -> loops.value(c, scope);
                case Name _, Member _, Index _ -> traversal(expression, scope);
                case Expression.Splat s -> loops.value(s, scope);
            };
        } catch (IllegalArgumentException e) {
            throw new Fault(expression.span().start(), "jobspec.failure.wrong-type");
        }
    }

    /** Whether an expression is, as a whole, a reference that only a client can resolve. */
    boolean isOpenReference(Expression expression, Scope scope) {
        return expression.root()
                .filter(r -> !r.equals("var") && !r.equals("local") && scope.get(r).isEmpty())
                .isPresent();
    }

    String source(Span span) {
        return span.of(text);
    }

    Budget budget() {
        return budget;
    }

    boolean flag(Expression expression, Scope scope) {
        return Convert.flag(value(expression, scope)).orElseThrow(() -> wrongType(expression));
    }

    BigDecimal number(Expression expression, Scope scope) {
        return Convert.number(value(expression, scope)).orElseThrow(() -> wrongType(expression));
    }

    /** A value that must have a text. */
    String textOf(Expression expression, Scope scope) {
        return Convert.text(value(expression, scope)).orElseThrow(() -> wrongType(expression));
    }

    static Fault wrongType(Expression expression) {
        return new Fault(expression.span().start(), "jobspec.failure.wrong-type");
    }

    private JsonNode items(Expression.Items items, Scope scope) {
        ArrayNode array = JSON.arrayNode();
        items.items().forEach(i -> array.add(value(i, scope)));
        return array;
    }

    private JsonNode entries(Expression.Entries entries, Scope scope) {
        ObjectNode object = JSON.objectNode();
        entries.entries().forEach(e -> object.set(textOf(e.key(), scope), value(e.value(), scope)));
        return object;
    }

    private JsonNode call(Call call, Scope scope) {
        int at = call.span().start();
        if (call.name().equals("try") || call.name().equals("can")) {
            return attempt(call, scope);
        }
        Function function = Functions.find(call.name())
                .orElseThrow(() -> new Fault(at, "jobspec.failure.unknown-function", call.name()));
        List<JsonNode> arguments = new ArrayList<>();
        call.arguments().forEach(a -> arguments.add(value(a, scope)));
        if (call.spread() && !arguments.isEmpty()) {
            arguments.removeLast().forEach(arguments::add);
        }
        try {
            return budget.pay(function.call(arguments), at);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new Fault(at, "jobspec.failure.function", call.name());
        }
    }

    private JsonNode attempt(Call call, Scope scope) {
        boolean only = call.name().equals("can");
        for (Expression argument : call.arguments()) {
            try {
                JsonNode value = value(argument, scope);
                return only ? BooleanNode.TRUE : value;
            } catch (Fault e) {
                budget.pay(1, call.span().start());
            }
        }
        if (only) {
            return BooleanNode.FALSE;
        }
        throw new Fault(call.span().start(), "jobspec.failure.function", call.name());
    }

    private JsonNode traversal(Expression expression, Scope scope) {
        if (isOpenReference(expression, scope)) {
            return TextNode.valueOf("${" + source(expression.span()) + "}");
        }
        int at = expression.span().start();
        return switch (expression) {
            case Member(Span _, Name(Span _, String root), String name) when isGlobal(root, scope) ->
                budget.pay(root.equals("var") ? globals.variable(name, at) : globals.local(name, at), at);
            case Member m -> member(value(m.of(), scope), TextNode.valueOf(m.name()), m);
            case Index i -> member(value(i.of(), scope), value(i.index(), scope), i);
            case Name n -> budget.pay(
                    scope.get(n.name()).orElseThrow(() -> new Fault(at, NO_SUCH_MEMBER, n.name())), at);
            case Expression.Literal _, Expression.Operation _ -> value(expression, scope);
        };
    }

    private static boolean isGlobal(String root, Scope scope) {
        return (root.equals("var") || root.equals("local")) && scope.get(root).isEmpty();
    }

    private JsonNode member(JsonNode of, JsonNode key, Expression where) {
        JsonNode found = of.isArray()
                ? Convert.number(key).map(n -> of.path(index(n))).orElse(of.path(-1))
                : of.path(Convert.text(key).orElse(""));
        if (found.isMissingNode()) {
            throw new Fault(where.span().start(), NO_SUCH_MEMBER, source(where.span()));
        }
        return found;
    }

    private static int index(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? -1 : number.intValue();
    }

    /** Key and value of each element, as loops see them. */
    List<Map.Entry<JsonNode, JsonNode>> elements(Expression in, Scope scope) {
        return elements(value(in, scope), in);
    }

    /**
     * Key and value of each element of a list or map; of {@code null} none.
     *
     * @throws Fault at the expression if it is neither
     */
    public static List<Map.Entry<JsonNode, JsonNode>> elements(JsonNode value, Expression where) {
        List<Map.Entry<JsonNode, JsonNode>> elements = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                elements.add(Map.entry(JSON.numberNode((long) i), value.get(i)));
            }
        } else if (value.isObject()) {
            value.properties()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> elements.add(Map.entry(TextNode.valueOf(e.getKey()), e.getValue())));
        } else {
            throw wrongType(where);
        }
        return elements;
    }
}
