package io.lanekeeper.jobspec.hcl;

import java.util.List;

/** A text between {@code <<MARK} (or {@code <<-MARK}) and the line with the mark. */
record Heredoc(int end, String value) {
    static boolean startsAt(String text, int at) {
        int mark = at + (text.startsWith("<<-", at) ? 3 : 2);
        return mark < text.length() && (Character.isLetter(text.charAt(mark)) || text.charAt(mark) == '_');
    }

    static Heredoc read(String text, int at) throws HclException {
        boolean indented = text.startsWith("<<-", at);
        int line = text.indexOf('\n', at);
        String mark = line < 0 ? "" : text.substring(at + (indented ? 3 : 2), line).strip();
        int from = line + 1;
        while (line >= 0 && from <= text.length()) {
            int end = text.indexOf('\n', from);
            int stop = end < 0 ? text.length() : end;
            if (text.substring(from, stop).strip().equals(mark)) {
                String inside = text.substring(line + 1, from).replace("\r\n", "\n");
                int markEnd = from + text.substring(from, stop).stripTrailing().length();
                return new Heredoc(markEnd, unescaped(indented ? flattened(inside) : inside));
            }
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        throw new HclException(at, "jobspec.failure.unclosed", "<<" + mark);
    }

    private static String unescaped(String text) {
        return text.replace("$${", "${").replace("%%{", "%{");
    }

    /** Takes away the indent that all lines have in common. */
    private static String flattened(String text) {
        List<String> lines = List.of(text.split("(?<=\n)", -1));
        int indent = lines.stream()
                .filter(l -> !l.isBlank())
                .mapToInt(l -> l.length() - l.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder result = new StringBuilder();
        lines.forEach(l -> result.append(l.isBlank() ? l.stripLeading().isEmpty() && !l.endsWith("\n") ? "" : "\n"
                : l.substring(indent)));
        return result.toString();
    }
}
