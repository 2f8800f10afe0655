package io.lanekeeper.ui.name;

import java.util.function.ToDoubleFunction;

/** Breaks a name that has no blanks into lines, where its parts end. */
public final class Lines {
    private static final String SEPARATORS = "-._/:@";

    private Lines() {}

    /**
     * The name with line feeds in it, so that every line fits; a part that is too long alone stays whole.
     *
     * @param room for each line, in pixels
     * @param width of a text, in pixels
     */
    public static String broken(String name, double room, ToDoubleFunction<String> width) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < name.length();) {
            int end = partEnd(name, at);
            String part = name.substring(at, end);
            if (!line.isEmpty() && width.applyAsDouble(line + part) > room) {
                lines.append(line).append('\n');
                line.setLength(0);
            }
            line.append(part);
            at = end;
        }
        return lines.append(line).toString();
    }

    private static int partEnd(String name, int from) {
        int at = from;
        while (at < name.length() && SEPARATORS.indexOf(name.charAt(at)) < 0) {
            at++;
        }
        return Math.min(name.length(), at + 1);
    }
}
