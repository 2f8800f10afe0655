package io.lanekeeper.jobspec.hcl;

/**
 * A piece of the text from {@code start} up to {@code end}.
 *
 * @param value of a text or heredoc, escapes resolved; else the characters themselves
 */
record Token(Kind kind, int start, int end, String value) {
    enum Kind {
        NAME, NUMBER, TEXT, SIGN, NEWLINE, END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && value.equals(sign);
    }
}
