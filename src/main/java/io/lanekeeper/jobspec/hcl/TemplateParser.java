package io.lanekeeper.jobspec.hcl;

import io.lanekeeper.jobspec.hcl.Expression.Part;
import io.lanekeeper.jobspec.hcl.Expression.Template;
import java.util.ArrayList;
import java.util.List;

/** Reads texts with their insertions: in quotes and as heredocs. */
final class TemplateParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    /** Whether the text now read ends at a quote and has backslash escapes. */
    private boolean quoted;
    /** The last literal must lose its blanks at the end, because {@code ~} follows; or at its begin. */
    private boolean trimNext;

    TemplateParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Template quoted() {
        int start = cursor.at++;
        List<Part> parts = within(true);
        if (!cursor.take("\"")) {
            throw new Fault(start, "jobspec.failure.open-text");
        }
        return new Template(new Span(start, cursor.at), parts, false);
    }

    /** The cursor ends behind the closing marker, before the line end. */
    Template heredoc() {
        int start = cursor.at;
        cursor.at += 2;
        boolean indented = cursor.take("-");
        String marker = cursor.name();
        if (marker.isEmpty() || !cursor.takeLineEnd()) {
            throw cursor.unexpected("jobspec.failure.heredoc-marker");
        }
        int content = cursor.at;
        int line = content;
        while (true) {
            int lineEnd = cursor.text.indexOf('\n', line);
            int end = lineEnd < 0 || lineEnd > cursor.limit ? cursor.limit : lineEnd;
            if (cursor.text.substring(line, end).strip().equals(marker)) {
                break;
            }
            if (end == cursor.limit) {
                throw new Fault(start, "jobspec.failure.open-heredoc", marker);
            }
            line = end + 1;
        }
        int limit = cursor.limit;
        cursor.limit = line;
        List<Part> parts = within(false);
        cursor.limit = limit;
        cursor.at = cursor.text.indexOf(marker, line) + marker.length();
        return new Template(new Span(start, cursor.at), indented ? Heredoc.unindented(parts) : parts, true);
    }

    private List<Part> within(boolean inQuotes) {
        boolean before = quoted;
        boolean beforeTrim = trimNext;
        boolean lines = cursor.acrossLines(false);
        quoted = inQuotes;
        trimNext = false;
        cursor.deeper();
        List<Part> parts = parts();
        if (sees("%{")) {
            throw new Fault(cursor.at, "jobspec.failure.directive");
        }
        cursor.shallower(1);
        cursor.acrossLines(lines);
        quoted = before;
        trimNext = beforeTrim;
        return parts;
    }

    private boolean sees(String text) {
        return cursor.sees(text);
    }

    /** Up to the end of the text, or up to a directive that ends a part of it ({@code else}, {@code endif} ...). */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (!cursor.atEnd() && !(quoted && cursor.peek() == '"')) {
            if (sees("$${") || sees("%%{")) {
                text.append(cursor.peek()).append('{');
                cursor.at += 3;
            } else if (sees("${") || sees("%{")) {
                flush(text, parts, sees("${~") || sees("%{~"));
                if (sees("%{") && endsPart()) {
                    return parts;
                }
                parts.add(sees("${") ? inserted() : directive());
            } else {
                text.appendCodePoint(quoted ? inQuotes() : next());
            }
        }
        flush(text, parts, false);
        return parts;
    }

    private void flush(StringBuilder text, List<Part> parts, boolean trimEnd) {
        String plain = text.toString();
        if (trimNext) {
            plain = plain.stripLeading();
        }
        if (trimEnd) {
            plain = plain.stripTrailing();
        }
        trimNext = false;
        text.setLength(0);
        if (!plain.isEmpty()) {
            parts.add(new Part.Text(plain));
        }
    }

    private int next() {
        int c = cursor.text.codePointAt(cursor.at);
        cursor.at += Character.charCount(c);
        return c;
    }

    private int inQuotes() {
        int c = cursor.peek();
        if (c == '\n') {
            throw new Fault(cursor.at, "jobspec.failure.line-end-in-text");
        }
        if (c != '\\') {
            return next();
        }
        char escape = cursor.peek(1);
        cursor.at += 2;
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"' -> '"';
            case '\\' -> '\\';
            case 'u' -> unicode(4);
            case 'U' -> unicode(8);
            default -> throw new Fault(cursor.at - 2, "jobspec.failure.escape", String.valueOf(escape));
        };
    }

    private int unicode(int digits) {
        int start = cursor.at;
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(cursor.peek(i), 16);
            code = code * 16 + digit;
            if (digit < 0 || code < 0 || code > Character.MAX_CODE_POINT) {
                throw new Fault(start - 2, "jobspec.failure.escape", digits == 4 ? "u" : "U");
            }
        }
        cursor.at += digits;
        return code;
    }

    private Part inserted() {
        int start = cursor.at;
        cursor.at += 2;
        cursor.take("~");
        boolean lines = cursor.acrossLines(true);
        boolean inQuotes = quoted;
        Expression expression = expressions.expression();
        quoted = inQuotes;
        closeBrace(start);
        cursor.acrossLines(lines);
        return new Part.Inserted(new Span(start, cursor.at), expression);
    }

    private void closeBrace(int start) {
        cursor.skip();
        trimNext = cursor.take("~");
        if (!cursor.take("}")) {
            throw new Fault(start, "jobspec.failure.open-insertion");
        }
    }

    /** The word of the directive here; the cursor stays. */
    private String word() {
        int start = cursor.at;
        cursor.at += 2;
        cursor.take("~");
        cursor.skip();
        String word = cursor.name();
        cursor.at = start;
        return word;
    }

    private boolean endsPart() {
        String word = word();
        return word.equals("else") || word.equals("endif") || word.equals("endfor");
    }

    private void open(String word) {
        if (!sees("%{") || !word().equals(word)) {
            throw new Fault(cursor.at, "jobspec.failure.directive");
        }
        cursor.at += 2;
        cursor.take("~");
        cursor.skip();
        cursor.name();
    }

    private Part directive() {
        cursor.deeper();
        boolean lines = cursor.acrossLines(true);
        String word = word();
        Part part = switch (word) {
            case "if" -> ifPart();
            case "for" -> forPart();
            default -> throw new Fault(cursor.at, "jobspec.failure.directive");
        };
        cursor.acrossLines(lines);
        cursor.shallower(1);
        return part;
    }

    private Part ifPart() {
        int start = cursor.at;
        open("if");
        Expression condition = expressions.expression();
        closeBrace(start);
        List<Part> yes = parts();
        List<Part> no = List.of();
        if (sees("%{") && word().equals("else")) {
            int other = cursor.at;
            open("else");
            closeBrace(other);
            no = parts();
        }
        int end = cursor.at;
        open("endif");
        closeBrace(end);
        return new Part.If(condition, List.copyOf(yes), List.copyOf(no));
    }

    private Part forPart() {
        int start = cursor.at;
        open("for");
        Expression.Loop loop = expressions.loop();
        closeBrace(start);
        List<Part> each = parts();
        int end = cursor.at;
        open("endfor");
        closeBrace(end);
        return new Part.For(loop, List.copyOf(each));
    }
}
