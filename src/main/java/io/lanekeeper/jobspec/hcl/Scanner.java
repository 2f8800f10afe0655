package io.lanekeeper.jobspec.hcl;

import io.lanekeeper.jobspec.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens; comments and blanks are passed over. Linear. */
final class Scanner {
    private static final String SIGNS = "{}[]()=,.:?+-*/%<>!&|~";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(String text) {
        this.text = text;
    }

    static List<Token> scan(String text) throws HclException {
        Scanner scanner = new Scanner(text);
        scanner.at = text.startsWith("\ufeff") ? 1 : 0;
        while (scanner.at < text.length()) {
            scanner.next();
        }
        scanner.tokens.add(new Token(Kind.END, text.length(), text.length(), ""));
        return scanner.tokens;
    }

    private void next() throws HclException {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Kind.NEWLINE, at, at + 1, "\n");
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (c == '#' || text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (c == '"') {
            string();
        } else if (text.startsWith("<<", at) && Heredoc.startsAt(text, at)) {
            Heredoc heredoc = Heredoc.read(text, at);
            add(Kind.TEXT, at, heredoc.end(), heredoc.value());
        } else if (Character.isDigit(c)) {
            run(Kind.NUMBER);
        } else if (Character.isUnicodeIdentifierStart(c) || Character.isSurrogate(c) || c == '_') {
            run(Kind.NAME);
        } else if (SIGNS.indexOf(c) >= 0) {
            add(Kind.SIGN, at, at + 1, String.valueOf(c));
        } else {
            throw new HclException(at, "jobspec.failure.character", printable(c));
        }
    }

    private static String printable(char c) {
        return c < ' ' ? String.format("U+%04X", (int) c) : String.valueOf(c);
    }

    private void skipComment() throws HclException {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new HclException(at, "jobspec.failure.unclosed", "/*");
        }
        at = end + 2;
    }

    private void run(Kind kind) {
        int start = at;
        while (at < text.length() && belongs(text.charAt(at), kind)) {
            at++;
        }
        add(kind, start, at, text.substring(start, at));
    }

    private static boolean belongs(char c, Kind kind) {
        return (Character.isUnicodeIdentifierPart(c) && c > ' ') || Character.isSurrogate(c) || c == '-'
                || (kind == Kind.NUMBER && (c == '.' || c == '+'));
    }

    private void string() throws HclException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\n') {
                throw new HclException(start, "jobspec.failure.unclosed", "\"");
            }
            if (text.startsWith("${", at) || text.startsWith("%{", at)) {
                interpolation(value);
            } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
                value.append(text, at + 1, at + 3);
                at += 3;
            } else if (c == '\\') {
                at += Escapes.read(text, at, value);
            } else {
                value.append(c);
                at++;
            }
        }
        if (at >= text.length()) {
            throw new HclException(start, "jobspec.failure.unclosed", "\"");
        }
        at++;
        tokens.add(new Token(Kind.TEXT, start, at, value.toString()));
    }

    /** Taken over as it stands, up to its closing brace; quotes inside belong to it. */
    private void interpolation(StringBuilder value) throws HclException {
        int start = at;
        int depth = 0;
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                break;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                value.append(text, start, at);
                return;
            }
        }
        throw new HclException(start, "jobspec.failure.unclosed", "${");
    }

    private void add(Kind kind, int start, int end, String value) {
        tokens.add(new Token(kind, start, end, value));
        at = end;
    }
}
