package io.lanekeeper.jobspec.hcl;

/** Line and column of an offset, both from 1; a column counts characters as a person does, not bytes. */
public record Positions(int line, int column) {
    public static Positions of(String text, int offset) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int begin = text.startsWith("\uFEFF") && end > 0 ? 1 : 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new Positions(line, text.codePointCount(begin, end) + 1);
    }
}
