package io.lanekeeper.scheduling.rule.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a pattern repeats something, counted repetitions inside of each other multiplied. Go refuses more than a
 * thousand ("invalid repeat count"); RE2/J looks at each number alone, and would build a machine of a million states.
 */
final class RepeatCount {
    static final int MOST = 1_000;

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:(,)(\\d{0,9}))?}");

    private final String pattern;
    private final Deque<Long> groups = new ArrayDeque<>();
    private long atom = 1;
    private long most = 1;
    private int at;

    private RepeatCount(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        return new RepeatCount(pattern).most();
    }

    private long most() {
        while (at < pattern.length()) {
            switch (pattern.charAt(at)) {
                case '\\' -> literal(2);
                case '[' -> literal(classLength());
                case '(' -> {
                    groups.push(Math.max(1, most));
                    most = 1;
                    literal(1);
                }
                case ')' -> {
                    atom = most;
                    most = groups.isEmpty() ? most : Math.max(groups.pop(), most);
                    at++;
                }
                case '{' -> counted();
                default -> literal(1);
            }
        }
        while (!groups.isEmpty()) {
            most = Math.max(groups.pop(), most);
        }
        return most;
    }

    private void literal(int length) {
        atom = 1;
        at += length;
    }

    private void counted() {
        Matcher m = COUNTED.matcher(pattern).region(at, pattern.length());
        if (!m.lookingAt()) {
            literal(1);
            return;
        }
        long times = Long.parseLong(m.group(3) == null || m.group(3).isEmpty() ? m.group(1) : m.group(3));
        atom = Math.min(atom * Math.max(1, times), Integer.MAX_VALUE);
        most = Math.max(most, atom);
        at = m.end();
    }

    /** A bracket that comes first in a class is one of its characters. */
    private int classLength() {
        int end = at + 1;
        if (end < pattern.length() && pattern.charAt(end) == '^') {
            end++;
        }
        boolean first = true;
        while (end < pattern.length() && (first || pattern.charAt(end) != ']')) {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
            first = false;
        }
        return end + 1 - at;
    }
}
