package io.lanekeeper.jobspec.hcl;

import io.lanekeeper.jobspec.hcl.Body.Attribute;
import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.Body.Item;
import io.lanekeeper.jobspec.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text into a {@link Body}. Refuses what is nested deeper than anybody writes. */
public final class Parser {
    /** Nomad's own parser recurses until its process dies; no honest file comes near this. */
    private static final int DEEPEST = 200;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    public static Body parse(String text) throws HclException {
        Parser parser = new Parser(text, Scanner.scan(text));
        Body body = parser.body();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return body;
    }

    private Body body() throws HclException {
        List<Item> items = new ArrayList<>();
        skipLines();
        while (peek().kind() != Kind.END && !peek().is("}")) {
            items.add(item());
            if (peek().kind() != Kind.NEWLINE && peek().kind() != Kind.END && !peek().is("}")) {
                throw unexpected();
            }
            skipLines();
        }
        return new Body(items);
    }

    private Item item() throws HclException {
        Token name = peek();
        if (name.kind() != Kind.NAME && name.kind() != Kind.TEXT) {
            throw unexpected();
        }
        at++;
        if (peek().is("=") || (peek().is(":") && name.kind() == Kind.TEXT)) {
            at++;
            Expression value = expression();
            return new Attribute(name.value(), name.start(), value.end(), value);
        }
        return block(name);
    }

    private Block block(Token type) throws HclException {
        List<String> labels = new ArrayList<>();
        while (peek().kind() == Kind.NAME || peek().kind() == Kind.TEXT) {
            labels.add(tokens.get(at++).value());
        }
        if (!peek().is("{")) {
            throw unexpected();
        }
        Token open = tokens.get(at++);
        deeper(open);
        Body body = body();
        if (!peek().is("}")) {
            throw new HclException(open.start(), "jobspec.failure.unclosed", "{");
        }
        depth--;
        Token close = tokens.get(at++);
        return new Block(type.value(), labels, type.start(), open.start(), close.end(), body);
    }

    private Expression expression() throws HclException {
        int from = at;
        Expression simple = simple();
        if (simple != null && endsHere()) {
            return simple;
        }
        at = from;
        return computed();
    }

    /** A literal, or null when it is none. */
    private @Nullable Expression simple() throws HclException {
        Token t = peek();
        if (t.is("[")) {
            return tuple();
        }
        if (t.is("{")) {
            return object();
        }
        at++;
        return switch (t.kind()) {
            case TEXT -> new Expression.Text(t.start(), t.end(), t.value());
            case NUMBER -> new Expression.Numeral(t.start(), t.end(), t.value());
            case NAME -> switch (t.value()) {
                case "true", "false" -> new Expression.Bool(t.start(), t.end(), t.value().equals("true"));
                case "null" -> new Expression.Null(t.start(), t.end());
                default -> null;
            };
            case SIGN -> t.is("-") && peek().kind() == Kind.NUMBER
                    ? new Expression.Numeral(t.start(), peek().end(), "-" + tokens.get(at++).value())
                    : null;
            case NEWLINE, END -> {
                at--;
                throw unexpected();
            }
        };
    }

    private boolean endsHere() {
        Token t = peek();
        return t.kind() == Kind.NEWLINE || t.kind() == Kind.END || t.is(",") || t.is("}") || t.is("]");
    }

    private @Nullable Expression tuple() throws HclException {
        Token open = tokens.get(at++);
        deeper(open);
        List<Expression> elements = new ArrayList<>();
        skipLines();
        if (peek().kind() == Kind.NAME && peek().value().equals("for")) {
            depth--;
            return null;
        }
        while (!peek().is("]")) {
            elements.add(expression());
            skipLines();
            if (peek().is(",")) {
                at++;
                skipLines();
            } else if (!peek().is("]")) {
                throw peek().kind() == Kind.END ? new HclException(open.start(), "jobspec.failure.unclosed", "[")
                        : unexpected();
            }
        }
        depth--;
        return new Expression.Tuple(open.start(), tokens.get(at++).end(), elements);
    }

    private @Nullable Expression object() throws HclException {
        Token open = tokens.get(at++);
        deeper(open);
        List<Expression.Entry> entries = new ArrayList<>();
        skipLines();
        while (!peek().is("}")) {
            Token key = peek();
            boolean plain = key.kind() == Kind.NAME || key.kind() == Kind.TEXT || key.kind() == Kind.NUMBER;
            at++;
            if (!plain || !(peek().is("=") || peek().is(":"))) {
                depth--;
                return null;
            }
            at++;
            entries.add(new Expression.Entry(key.value(), expression()));
            if (peek().is(",")) {
                at++;
            }
            skipLines();
            if (peek().kind() == Kind.END) {
                throw new HclException(open.start(), "jobspec.failure.unclosed", "{");
            }
        }
        depth--;
        return new Expression.Mapping(open.start(), tokens.get(at++).end(), entries);
    }

    /** Everything up to the end of the expression, brackets balanced. */
    private Expression computed() throws HclException {
        int from = at;
        Token first = peek();
        int open = 0;
        int end = first.start();
        Token opened = first;
        while (peek().kind() != Kind.END && (open > 0 || !endsHere())) {
            if (at > from && operand(tokens.get(at - 1)) && operand(peek())) {
                throw unexpected();
            }
            Token t = tokens.get(at++);
            if (t.is("(") || t.is("[") || t.is("{")) {
                opened = open == 0 ? t : opened;
                open++;
                if (open + depth > DEEPEST) {
                    throw new HclException(t.start(), "jobspec.failure.deep", Integer.toString(DEEPEST));
                }
            } else if (t.is(")") || t.is("]") || t.is("}")) {
                open--;
            }
            end = t.kind() == Kind.NEWLINE ? end : t.end();
        }
        if (open > 0) {
            throw new HclException(opened.start(), "jobspec.failure.unclosed", opened.value());
        }
        if (end == first.start()) {
            throw unexpected();
        }
        return new Expression.Computed(first.start(), end, text.substring(first.start(), end));
    }

    /** Two of these in a row lack a comma or an operator between them. */
    private static boolean operand(Token token) {
        return token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER;
    }

    private void deeper(Token open) throws HclException {
        if (++depth > DEEPEST) {
            throw new HclException(open.start(), "jobspec.failure.deep", Integer.toString(DEEPEST));
        }
    }

    private void skipLines() {
        while (peek().kind() == Kind.NEWLINE) {
            at++;
        }
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private HclException unexpected() {
        Token t = peek();
        String what = switch (t.kind()) {
            case END -> "\u2026";
            case NEWLINE -> "\u23ce";
            case NAME, NUMBER, TEXT, SIGN -> text.substring(t.start(), Math.min(t.end(), t.start() + 40));
        };
        return new HclException(t.start(), "jobspec.failure.unexpected", what);
    }
}
