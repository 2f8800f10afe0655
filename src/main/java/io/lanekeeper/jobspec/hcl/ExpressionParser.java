package io.lanekeeper.jobspec.hcl;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lanekeeper.jobspec.hcl.Expression.Binary;
import io.lanekeeper.jobspec.hcl.Expression.Call;
import io.lanekeeper.jobspec.hcl.Expression.Comprehension;
import io.lanekeeper.jobspec.hcl.Expression.Conditional;
import io.lanekeeper.jobspec.hcl.Expression.Constant;
import io.lanekeeper.jobspec.hcl.Expression.Entries;
import io.lanekeeper.jobspec.hcl.Expression.Entry;
import io.lanekeeper.jobspec.hcl.Expression.Items;
import io.lanekeeper.jobspec.hcl.Expression.Loop;
import io.lanekeeper.jobspec.hcl.Expression.Name;
import io.lanekeeper.jobspec.hcl.Expression.Unary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads expressions, by precedence climbing. */
final class ExpressionParser {
    private static final String VALUE_EXPECTED = "jobspec.failure.value-expected";
    private static final List<List<String>> LEVELS = List.of(List.of("||"), List.of("&&"), List.of("==", "!="),
            List.of("<=", ">=", "<", ">"), List.of("+", "-"), List.of("*", "/", "%"));
    private static final String OPERATORS = "|&=!<>+-*/%";
    private static final int LARGEST_EXPONENT = 400;

    private final Cursor cursor;
    private final TemplateParser templates;
    private final Steps steps;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.templates = new TemplateParser(cursor, this);
        this.steps = new Steps(cursor, this);
    }

    Expression expression() {
        cursor.deeper();
        cursor.skip();
        int start = cursor.at;
        Expression condition = binary(0);
        Expression result = condition;
        int after = cursor.at;
        cursor.skip();
        if (cursor.take("?")) {
            Expression yes = expression();
            cursor.skip();
            cursor.expect(":", "jobspec.failure.colon-expected");
            Expression no = expression();
            result = new Conditional(new Span(start, no.span().end()), condition, yes, no);
        } else {
            cursor.at = after;
        }
        cursor.shallower(1);
        return result;
    }

    /** A chain of operators that bind at least as strongly as the level says. */
    private Expression binary(int weakest) {
        Expression left = unary();
        int chain = 0;
        while (true) {
            int after = cursor.at;
            cursor.skip();
            int level = level(weakest);
            if (level < 0) {
                cursor.at = after;
                cursor.shallower(chain);
                return left;
            }
            String operator = LEVELS.get(level).stream().filter(cursor::sees).findFirst().orElse("");
            cursor.at += operator.length();
            cursor.deeper();
            chain++;
            cursor.skip();
            Expression right = binary(level + 1);
            left = new Binary(new Span(left.span().start(), right.span().end()), operator, left, right);
        }
    }

    /** The level of the operator here; -1 if there is none, or one that binds too weakly. */
    private int level(int weakest) {
        if (OPERATORS.indexOf(cursor.peek()) < 0 || cursor.sees("=>")) {
            return -1;
        }
        for (int level = weakest; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).stream().anyMatch(cursor::sees)) {
                return level;
            }
        }
        return -1;
    }

    private Expression unary() {
        int start = cursor.at;
        char c = cursor.peek();
        if (c == '-' || c == '!') {
            cursor.at++;
            cursor.deeper();
            cursor.skip();
            Expression operand = unary();
            cursor.shallower(1);
            return new Unary(new Span(start, operand.span().end()), String.valueOf(c), operand);
        }
        return steps.after(primary());
    }

    private Expression primary() {
        int start = cursor.at;
        char c = cursor.peek();
        if (c == '"') {
            return templates.quoted();
        }
        if (cursor.sees("<<")) {
            return templates.heredoc();
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        return switch (c) {
            case '(' -> inParentheses(start);
            case '[' -> items(start);
            case '{' -> entries(start);
            default -> nameOrCall(start);
        };
    }

    private Expression inParentheses(int start) {
        cursor.at++;
        boolean before = cursor.acrossLines(true);
        Expression inner = expression();
        cursor.skip();
        cursor.expect(")", "jobspec.failure.parenthesis-expected");
        cursor.acrossLines(before);
        return new Unary(new Span(start, cursor.at), "(", inner);
    }

    private Expression number() {
        int start = cursor.at;
        digits();
        if (cursor.peek() == '.' && isDigit(cursor.peek(1))) {
            cursor.at++;
            digits();
        }
        if (cursor.peek() == 'e' || cursor.peek() == 'E') {
            int sign = cursor.peek(1) == '+' || cursor.peek(1) == '-' ? 1 : 0;
            if (isDigit(cursor.peek(1 + sign))) {
                cursor.at += 1 + sign;
                digits();
            }
        }
        String digits = cursor.text.substring(start, cursor.at);
        try {
            BigDecimal value = new BigDecimal(digits);
            if (digits.length() <= LARGEST_EXPONENT && Math.abs(value.scale()) <= LARGEST_EXPONENT) {
                return new Constant(new Span(start, cursor.at), DecimalNode.valueOf(value));
            }
        } catch (NumberFormatException e) {
            throw new Fault(start, "jobspec.failure.number", digits);
        }
        throw new Fault(start, "jobspec.failure.number", digits.substring(0, Math.min(20, digits.length())));
    }

    private void digits() {
        while (isDigit(cursor.peek())) {
            cursor.at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Expression nameOrCall(int start) {
        String name = cursor.name();
        if (name.isEmpty()) {
            throw cursor.unexpected(VALUE_EXPECTED);
        }
        while (cursor.sees("::")) {
            cursor.at += 2;
            name = name + "::" + cursor.name();
        }
        int after = cursor.at;
        cursor.skip();
        if (cursor.take("(")) {
            return call(start, name);
        }
        cursor.at = after;
        Span span = new Span(start, after);
        return switch (name) {
            case "true" -> new Constant(span, BooleanNode.TRUE);
            case "false" -> new Constant(span, BooleanNode.FALSE);
            case "null" -> new Constant(span, NullNode.getInstance());
            default -> new Name(span, name);
        };
    }

    private Expression call(int start, String name) {
        boolean before = cursor.acrossLines(true);
        List<Expression> arguments = new ArrayList<>();
        boolean spread = false;
        cursor.skip();
        while (!cursor.take(")")) {
            arguments.add(expression());
            cursor.skip();
            spread = cursor.take("...");
            cursor.skip();
            if (!cursor.take(",") && cursor.peek() != ')') {
                throw cursor.unexpected("jobspec.failure.comma-expected");
            }
            cursor.skip();
        }
        cursor.acrossLines(before);
        return new Call(new Span(start, cursor.at), name, arguments, spread);
    }

    private Expression items(int start) {
        cursor.at++;
        boolean before = cursor.acrossLines(true);
        cursor.skip();
        if (seesFor()) {
            Expression result = comprehension(start, "]");
            cursor.acrossLines(before);
            return result;
        }
        List<Expression> items = new ArrayList<>();
        while (!cursor.take("]")) {
            items.add(expression());
            cursor.skip();
            if (!cursor.take(",") && cursor.peek() != ']') {
                throw cursor.unexpected("jobspec.failure.comma-expected");
            }
            cursor.skip();
        }
        cursor.acrossLines(before);
        return new Items(new Span(start, cursor.at), items);
    }

    private Expression entries(int start) {
        cursor.at++;
        boolean before = cursor.acrossLines(true);
        cursor.skip();
        if (seesFor()) {
            Expression result = comprehension(start, "}");
            cursor.acrossLines(before);
            return result;
        }
        cursor.acrossLines(false);
        List<Entry> entries = new ArrayList<>();
        cursor.skipLines();
        while (!cursor.take("}")) {
            Expression key = key();
            cursor.skip();
            if (!cursor.take("=") && !cursor.take(":")) {
                throw cursor.unexpected("jobspec.failure.equals-expected");
            }
            entries.add(new Entry(key, expression()));
            cursor.skip();
            if (!cursor.take(",") && !cursor.isLineEnd() && cursor.peek() != '}') {
                throw cursor.unexpected("jobspec.failure.comma-expected");
            }
            cursor.skipLines();
        }
        cursor.acrossLines(before);
        return new Entries(new Span(start, cursor.at), entries);
    }

    private Expression key() {
        int start = cursor.at;
        String name = cursor.name();
        int after = cursor.at;
        cursor.skip();
        if (!name.isEmpty() && (cursor.peek() == '=' || (cursor.peek() == ':' && cursor.peek(1) != ':'))) {
            cursor.at = after;
            return new Constant(new Span(start, after), TextNode.valueOf(name));
        }
        cursor.at = start;
        return expression();
    }

    private boolean seesFor() {
        int start = cursor.at;
        boolean found = cursor.name().equals("for");
        cursor.skip();
        found &= cursor.seesName();
        cursor.at = start;
        return found;
    }

    private Expression comprehension(int start, String close) {
        cursor.name();
        Loop loop = loop();
        cursor.skip();
        cursor.expect(":", "jobspec.failure.colon-expected");
        Expression result = expression();
        Optional<Expression> key = Optional.empty();
        cursor.skip();
        if (close.equals("}")) {
            cursor.expect("=>", "jobspec.failure.equals-expected");
            key = Optional.of(result);
            result = expression();
            cursor.skip();
        }
        boolean grouping = cursor.take("...");
        cursor.skip();
        Optional<Expression> condition = Optional.empty();
        if (cursor.seesName() && cursor.name().equals("if")) {
            condition = Optional.of(expression());
            cursor.skip();
        }
        cursor.expect(close, "jobspec.failure.bracket-expected");
        return new Comprehension(new Span(start, cursor.at), loop, key, result, condition, grouping);
    }

    /** What follows {@code for}: names, {@code in}, and what is looped over. */
    Loop loop() {
        cursor.skip();
        String first = cursor.name();
        cursor.skip();
        Optional<String> key = Optional.empty();
        String value = first;
        if (cursor.take(",")) {
            cursor.skip();
            key = Optional.of(first);
            value = cursor.name();
            cursor.skip();
        }
        if (value.isEmpty() || !cursor.name().equals("in")) {
            throw cursor.unexpected(VALUE_EXPECTED);
        }
        return new Loop(key, value, expression());
    }
}
