package io.lanekeeper.jobspec.hcl;

import io.lanekeeper.jobspec.hcl.Expression.Part;
import java.util.ArrayList;
import java.util.List;

/** Takes the common indentation off the lines of a {@code <<-} heredoc. */
final class Heredoc {
    private Heredoc() {}

    static List<Part> unindented(List<Part> parts) {
        int least = least(parts);
        if (least == 0 || least == Integer.MAX_VALUE) {
            return parts;
        }
        List<Part> result = new ArrayList<>();
        boolean atLineStart = true;
        for (Part part : parts) {
            if (part instanceof Part.Text(String text)) {
                result.add(new Part.Text(without(least, text, atLineStart)));
                atLineStart = text.endsWith("\n");
            } else {
                result.add(part);
                atLineStart = false;
            }
        }
        return result;
    }

    /** A line that begins with an insertion has no indentation; a blank line does not count. */
    private static int least(List<Part> parts) {
        int least = Integer.MAX_VALUE;
        boolean atLineStart = true;
        for (Part part : parts) {
            if (!(part instanceof Part.Text(String text))) {
                least = atLineStart ? 0 : least;
                atLineStart = false;
                continue;
            }
            for (String line : lines(text)) {
                if (atLineStart && !(line.isBlank() && line.endsWith("\n"))) {
                    least = Math.min(least, line.length() - line.stripLeading().length());
                }
                atLineStart = line.endsWith("\n");
            }
        }
        return least;
    }

    private static String without(int count, String text, boolean beginsLine) {
        StringBuilder result = new StringBuilder();
        boolean atLineStart = beginsLine;
        for (String line : lines(text)) {
            boolean blank = line.isBlank() && line.endsWith("\n");
            result.append(atLineStart && !blank ? line.substring(count) : line);
            atLineStart = line.endsWith("\n");
        }
        return result.toString();
    }

    private static String[] lines(String text) {
        return text.split("(?<=\n)", 0);
    }
}
