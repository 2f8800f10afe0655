package io.lanekeeper.jobspec.hcl;

import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Body.Item;
import io.lanekeeper.jobspec.hcl.Body.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a whole file: attributes and blocks. */
public final class BodyParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;

    private BodyParser(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
    }

    /**
     * The tree of a file.
     *
     * @throws Fault where it is no HCL2, or nested more than 200 deep
     */
    public static Body parse(String text) {
        BodyParser parser = new BodyParser(new Cursor(text));
        Body body = parser.body();
        if (!parser.cursor.atEnd()) {
            throw parser.cursor.unexpected("jobspec.failure.item-expected");
        }
        return body;
    }

    /** One expression alone, as a variable's value is given. */
    public static Expression parseExpression(String text) {
        Cursor cursor = new Cursor(text);
        cursor.acrossLines(true);
        Expression expression = new ExpressionParser(cursor).expression();
        cursor.skip();
        if (!cursor.atEnd()) {
            throw cursor.unexpected("jobspec.failure.value-expected");
        }
        return expression;
    }

    /** The begin of the line after the one that goes on at the offset; comments may still follow there. */
    public static int nextLine(String text, int offset) {
        Cursor cursor = new Cursor(text);
        cursor.at = offset;
        cursor.skip();
        cursor.takeLineEnd();
        return cursor.at;
    }

    private Body body() {
        int start = cursor.at;
        List<Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        cursor.skipLines();
        while (!cursor.atEnd() && cursor.peek() != '}') {
            Item item = item();
            if (item instanceof Attribute a && !names.add(a.name())) {
                throw new Fault(a.span().start(), "jobspec.failure.attribute-twice", a.name());
            }
            items.add(item);
            cursor.skipLines();
        }
        return new Body(new Span(start, cursor.at), items);
    }

    private Item item() {
        int start = cursor.at;
        String name = cursor.name();
        if (name.isEmpty()) {
            throw cursor.unexpected("jobspec.failure.item-expected");
        }
        cursor.skip();
        if (cursor.peek() == '=' && cursor.peek(1) != '=') {
            cursor.at++;
            return attribute(start, name, false);
        }
        return block(start, name);
    }

    private Attribute attribute(int start, String name, boolean inOneLine) {
        cursor.skip();
        Expression value = expressions.expression();
        int end = value.span().end();
        int lineEnd = inOneLine ? end : lineEnd();
        return new Attribute(new Span(start, end), lineEnd, name, value);
    }

    private Block block(int start, String type) {
        List<Label> labels = new ArrayList<>();
        while (cursor.peek() == '"' || cursor.seesName()) {
            labels.add(label());
            cursor.skip();
        }
        if (cursor.peek() != '{') {
            throw cursor.unexpected("jobspec.failure.block-or-attribute");
        }
        int open = cursor.at++;
        cursor.deeper();
        Body body = blockBody();
        if (cursor.atEnd()) {
            throw new Fault(open, "jobspec.failure.open-block", type);
        }
        cursor.expect("}", "jobspec.failure.item-expected");
        cursor.shallower(1);
        int end = cursor.at;
        return new Block(new Span(start, end), lineEnd(), type, labels, body);
    }

    private Body blockBody() {
        int start = cursor.at;
        cursor.skip();
        if (cursor.peek() == '}' || cursor.atEnd() || cursor.isLineEnd()) {
            cursor.at = start;
            return body();
        }
        int at = cursor.at;
        String name = cursor.name();
        cursor.skip();
        if (name.isEmpty() || cursor.peek() != '=') {
            throw cursor.unexpected("jobspec.failure.one-line-block");
        }
        cursor.at++;
        Attribute only = attribute(at, name, true);
        cursor.skip();
        if (cursor.peek() != '}') {
            throw cursor.unexpected("jobspec.failure.one-line-block");
        }
        return new Body(new Span(start, cursor.at), List.of(only));
    }

    private Label label() {
        int start = cursor.at;
        if (cursor.seesName()) {
            String name = cursor.name();
            return new Label(new Span(start, cursor.at), name);
        }
        Expression.Template text = new TemplateParser(cursor, expressions).quoted();
        StringBuilder plain = new StringBuilder();
        for (Expression.Part part : text.parts()) {
            if (!(part instanceof Expression.Part.Text(String literal))) {
                throw new Fault(start, "jobspec.failure.template-in-label");
            }
            plain.append(literal);
        }
        return new Label(text.span(), plain.toString());
    }

    /** After an item its line must end; only comments may follow it. */
    private int lineEnd() {
        cursor.skip();
        if (cursor.takeLineEnd() || cursor.atEnd()) {
            return cursor.at;
        }
        throw cursor.unexpected("jobspec.failure.newline-expected");
    }
}
