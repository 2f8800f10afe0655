package io.lanekeeper.jobspec;

/** A place in a text; line and column count from 1, the column in characters. */
record Location(int line, int column) {
    static Location of(String text, int offset) {
        int end = Math.min(Math.max(offset, 0), text.length());
        int line = 1;
        int start = text.startsWith("\ufeff") ? 1 : 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Location(line, end < start ? 1 : text.codePointCount(start, end) + 1);
    }
}
