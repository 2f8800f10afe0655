package io.lanekeeper.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides one line of HCL or JSON into parts to be coloured. Lines are looked at alone: a heredoc is not known. */
final class Syntax {
    private static final int LONGEST = 2_000;
    private static final Pattern PARTS = Pattern.compile("(?<comment>#.*$|//.*$|/\\*.*?\\*/)"
            + "|(?<key>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)|[A-Za-z_][\\w-]*(?=\\s*=(?!=)|\\s*\\{|\\s+\"[^\"]*\"\\s*\\{))"
            + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|(?<literal>\\b(?:true|false|null|\\d+(?:\\.\\d+)?)\\b)");

    private Syntax() {}

    /** What a part is; {@code PLAIN} has no colour of its own. */
    enum Kind {
        COMMENT,
        KEY,
        STRING,
        LITERAL,
        PLAIN;

        String styleClass() {
            return "syntax-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A piece of the line; all of them in order are the line. */
    record Part(Kind kind, String text) {}

    static List<Part> parts(String line) {
        if (line.length() > LONGEST) {
            return List.of(new Part(Kind.PLAIN, line));
        }
        List<Part> parts = new ArrayList<>();
        Matcher m = PARTS.matcher(line);
        int at = 0;
        while (m.find()) {
            if (m.start() > at) {
                parts.add(new Part(Kind.PLAIN, line.substring(at, m.start())));
            }
            parts.add(new Part(kind(m), m.group()));
            at = m.end();
        }
        if (at < line.length()) {
            parts.add(new Part(Kind.PLAIN, line.substring(at)));
        }
        return parts;
    }

    private static Kind kind(Matcher m) {
        if (m.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (m.group("key") != null) {
            return Kind.KEY;
        }
        return m.group("string") != null ? Kind.STRING : Kind.LITERAL;
    }
}
