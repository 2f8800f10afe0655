package io.lanekeeper.jobspec.hcl;

/** A place in a text that moves on; knows blanks, comments and names, and how deep things are nested. */
final class Cursor {
    static final int DEEPEST = 200;
    static final char END = '\0';

    final String text;
    int at;
    /** Reading ends here; a heredoc's content ends before its marker. */
    int limit;
    private int depth;
    private boolean acrossLines;

    Cursor(String text) {
        this.text = text;
        this.limit = text.length();
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < limit ? text.charAt(at + ahead) : END;
    }

    boolean atEnd() {
        return at >= limit;
    }

    boolean sees(String expected) {
        return at + expected.length() <= limit && text.startsWith(expected, at);
    }

    /** Moves over the expected text if it stands here. */
    boolean take(String expected) {
        if (!sees(expected)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    void expect(String expected, String textKey) {
        if (!take(expected)) {
            throw unexpected(textKey);
        }
    }

    Fault unexpected(String textKey) {
        if (atEnd()) {
            return new Fault(at, "jobspec.failure.ends-early");
        }
        int c = text.codePointAt(at);
        if (c == '\u201C' || c == '\u201D' || c == '\u2018' || c == '\u2019') {
            return new Fault(at, "jobspec.failure.curly-quotes");
        }
        if (c == '\n' || c == '\r') {
            return new Fault(at, "jobspec.failure.line-ends");
        }
        return new Fault(at, textKey, found());
    }

    /** What stands here, for a message. */
    String found() {
        int c = text.codePointAt(at);
        return Character.isISOControl(c) || !Character.isDefined(c) || c == 0xFFFD ? "U+%04X".formatted(c)
                : Character.toString(c);
    }

    /** Blanks and comments; line ends too where they mean nothing. */
    void skip() {
        while (!atEnd()) {
            char c = peek();
            if (c == ' ' || c == '\t' || (acrossLines && isLineEnd())) {
                at++;
            } else if (c == '#' || sees("//")) {
                skipLine();
            } else if (sees("/*")) {
                skipLongComment();
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (!atEnd() && peek() != '\n') {
            at++;
        }
        if (at > 0 && peek() == '\n' && text.charAt(at - 1) == '\r') {
            at--;
        }
    }

    private void skipLongComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0 || end + 2 > limit) {
            throw new Fault(at, "jobspec.failure.open-comment");
        }
        at = end + 2;
    }

    boolean isLineEnd() {
        return peek() == '\n' || (peek() == '\r' && peek(1) == '\n');
    }

    /** Moves over one line end, if it stands here. */
    boolean takeLineEnd() {
        return take("\n") || take("\r\n");
    }

    void skipLines() {
        skip();
        while (takeLineEnd()) {
            skip();
        }
    }

    boolean seesName() {
        return !atEnd() && isNameStart(text.codePointAt(at));
    }

    /** The name here; empty if there is none. */
    String name() {
        int start = at;
        if (!seesName()) {
            return "";
        }
        while (!atEnd()) {
            int c = text.codePointAt(at);
            if (!isNamePart(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return text.substring(start, at);
    }

    private static boolean isNameStart(int c) {
        return Character.isUnicodeIdentifierStart(c) || c == '_';
    }

    private static boolean isNamePart(int c) {
        return (Character.isUnicodeIdentifierPart(c) || c == '-') && !Character.isISOControl(c);
    }

    /** Whether line ends mean nothing from here on; answers what was so before. */
    boolean acrossLines(boolean now) {
        boolean before = acrossLines;
        acrossLines = now;
        return before;
    }

    void deeper() {
        if (++depth > DEEPEST) {
            throw new Fault(at, "jobspec.failure.too-deep", Integer.toString(DEEPEST));
        }
    }

    void shallower(int levels) {
        depth -= levels;
    }
}
