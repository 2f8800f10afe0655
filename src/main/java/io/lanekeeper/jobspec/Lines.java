package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.hcl.Body.Block;
import io.lanekeeper.jobspec.hcl.HclException;

/** Puts lines into a text and takes them out, so that taking out what was put in gives the same bytes. */
final class Lines {
    private final String text;

    Lines(String text) {
        this.text = text;
    }

    String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** One step of indent, as the file does it. */
    String step() {
        return text.contains("\n\t") ? "\t" : "  ";
    }

    /** The blanks before what stands first on the line of this offset. */
    String indentAt(int offset) {
        int start = startOfLine(offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** How lines inside a block are indented: as its first one is, else one step more than the block. */
    String indentInside(Block block) {
        if (!block.body().items().isEmpty()) {
            int first = block.body().items().getFirst().start();
            if (startOfLine(first) > block.open()) {
                return indentAt(first);
            }
        }
        return indentAt(block.start()) + step();
    }

    /**
     * Puts lines after the line of this offset.
     *
     * @param apart whether an empty line goes before them where one follows, or the block ends
     */
    String insertAfter(int offset, String lines, boolean apart) throws HclException {
        int end = endOfLine(offset);
        if (text.substring(offset, end).contains("}") && !text.substring(offset, end).strip().startsWith("#")
                && !text.substring(offset, end).strip().startsWith("//")) {
            throw new HclException(offset, "jobspec.failure.oneLine", "");
        }
        boolean gap = apart && (isBlankLine(end + newline().length()) || closes(end));
        return text.substring(0, end) + newline() + (gap ? newline() : "") + lines + text.substring(end);
    }

    /** Puts lines behind the opening brace of a block. */
    String insertFirst(Block block, String lines) throws HclException {
        int end = endOfLine(block.open());
        if (end >= block.end()) {
            if (!block.body().items().isEmpty()) {
                throw new HclException(block.start(), "jobspec.failure.oneLine", "");
            }
            return text.substring(0, block.open() + 1) + newline() + lines + newline() + indentAt(block.start())
                    + text.substring(block.end() - 1);
        }
        int next = end + newline().length();
        boolean blank = isBlankLine(next);
        String after = !blank && !closes(end) ? newline() : "";
        return text.substring(0, end) + newline() + (blank ? newline() : "") + lines + after + text.substring(end);
    }

    /** The text without the lines of a block, and without the empty line that set it apart. */
    String without(Block block) {
        int start = startOfLine(block.start());
        int end = endOfLine(block.end());
        boolean alone = text.substring(start, block.start()).isBlank() && text.substring(block.end(), end).isBlank();
        if (!alone) {
            return text.substring(0, block.start()) + text.substring(block.end());
        }
        int next = Math.min(text.length(), end + newline().length());
        boolean blankBefore = start > 0 && isBlankLine(startOfLine(start - 1));
        boolean opensBefore = start > 0 && text.substring(startOfLine(start - 1), start).strip().endsWith("{");
        if (blankBefore && (isBlankLine(next) || closes(end))) {
            return text.substring(0, startOfLine(start - 1)) + text.substring(next);
        }
        if (opensBefore && isBlankLine(next)) {
            return text.substring(0, start)
                    + text.substring(Math.min(text.length(), endOfLine(next) + newline().length()));
        }
        return text.substring(0, start) + text.substring(next);
    }

    private boolean closes(int endOfLine) {
        return text.substring(endOfLine).stripLeading().startsWith("}")
                && !isBlankLine(endOfLine + newline().length());
    }

    private boolean isBlankLine(int start) {
        return start <= text.length() && start < text.length() && text.substring(start, endOfLine(start)).isBlank();
    }

    private int startOfLine(int offset) {
        return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }

    /** Before the line's end mark. */
    private int endOfLine(int offset) {
        int end = text.indexOf('\n', offset);
        if (end < 0) {
            return text.length();
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
