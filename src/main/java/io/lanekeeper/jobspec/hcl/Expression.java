package io.lanekeeper.jobspec.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An expression, not yet evaluated. Each knows its place. */
public sealed interface Expression {
    Span span();

    /** What is what it says, though parts of it may not be. */
    sealed interface Literal extends Expression {}

    /** A name, or a part of what a name stands for. */
    sealed interface Reference extends Expression {}

    /** What something is computed by. */
    sealed interface Operation extends Expression {}

    /** A number, {@code true}, {@code false}, {@code null}, or a key of an object written without quotes. */
    record Constant(Span span, JsonNode value) implements Literal {}

    /** A text in quotes or a heredoc. */
    record Template(Span span, List<Part> parts, boolean heredoc) implements Literal {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    record Items(Span span, List<Expression> items) implements Literal {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Entries(Span span, List<Entry> entries) implements Literal {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    record Entry(Expression key, Expression value) {}

    /**
     * A call of a function.
     *
     * @param spread whether the last argument is a list whose elements are the arguments
     */
    record Call(Span span, String name, List<Expression> arguments, boolean spread) implements Operation {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Unary(Span span, String operator, Expression operand) implements Operation {}

    record Binary(Span span, String operator, Expression left, Expression right) implements Operation {}

    record Conditional(Span span, Expression condition, Expression yes, Expression no) implements Operation {}

    /**
     * {@code [for k, v in in : result if condition]}, or with braces and {@code keyResult}.
     *
     * @param grouping {@code ...} after the result
     */
    record Comprehension(
            Span span,
            Loop loop,
            Optional<Expression> keyResult,
            Expression result,
            Optional<Expression> condition,
            boolean grouping) implements Operation {}

    /** {@code for key, value in in}. */
    record Loop(Optional<String> key, String value, Expression in) {}

    record Name(Span span, String name) implements Reference {}

    record Member(Span span, Expression of, String name) implements Reference {}

    record Index(Span span, Expression of, Expression index) implements Reference {}

    /** {@code of[*].each}; in {@code each} the element has the {@link Name} {@code *}. */
    record Splat(Span span, Expression of, Expression each) implements Operation {}

    /** A part of a {@link Template}. */
    sealed interface Part {
        /** Text, with all escapes resolved. */
        record Text(String text) implements Part {}

        /** {@code ${expression}}; the span has dollar and braces. */
        record Inserted(Span span, Expression expression) implements Part {}

        record If(Expression condition, List<Part> yes, List<Part> no) implements Part {}

        record For(Loop loop, List<Part> each) implements Part {}

        /** The expressions in it. */
        default Stream<Expression> expressions() {
            return switch (this) {
                case Text _ -> Stream.of();
                case Inserted i -> Stream.of(i.expression);
                case If i -> Stream.concat(Stream.of(i.condition),
                        Stream.concat(i.yes.stream(), i.no.stream()).flatMap(Part::expressions));
                case For f -> Stream.concat(Stream.of(f.loop.in), f.each.stream().flatMap(Part::expressions));
            };
        }
    }

    /** The expressions that this one is directly made of. */
    default List<Expression> children() {
        return switch (this) {
            case Constant _, Name _ -> List.of();
            case Template t -> t.parts.stream().flatMap(Part::expressions).toList();
            case Items i -> i.items;
            case Entries e -> e.entries.stream().flatMap(x -> Stream.of(x.key, x.value)).toList();
            case Call c -> c.arguments;
            case Unary u -> List.of(u.operand);
            case Binary b -> List.of(b.left, b.right);
            case Conditional c -> List.of(c.condition, c.yes, c.no);
            case Comprehension c -> Stream.of(c.keyResult, Optional.of(c.loop.in), Optional.of(c.result), c.condition)
                    .flatMap(Optional::stream)
                    .toList();
            case Member m -> List.of(m.of);
            case Index i -> List.of(i.of, i.index);
            case Splat s -> List.of(s.of, s.each);
        };
    }

    /** The name that a chain of {@link Member} and {@link Index} begins with, if it does. */
    default Optional<String> root() {
        Expression e = this;
        while (true) {
            switch (e) {
                case Name(Span _, String name) -> {
                    return Optional.of(name);
                }
                case Member m -> e = m.of();
                case Index i -> e = i.of();
                case Literal _, Operation _ -> {
                    return Optional.empty();
                }
            }
        }
    }
}
