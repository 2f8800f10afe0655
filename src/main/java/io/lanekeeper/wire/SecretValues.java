package io.lanekeeper.wire;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where in a text the values of secret keys are, however they are written: lists, objects, calls and blocks over
 * several lines, texts with insertions. A value ends with its line, or with the line on which its last bracket closes.
 */
final class SecretValues {
    /** A quoted word right before a bracket is the label of a block: what stands in a group "users" is no secret. */
    private static final Pattern KEY = Pattern.compile("(?im)[\\w.-]*" + Secrets.WORD
            + "[\\w.-]*(?:\"?[ \\t]*[=:][ \\t]*|[ \\t]*\\{)"
            + "|variable[ \\t]+\"[^\"\\r\\n]*" + Secrets.WORD + "[^\"\\r\\n]*\"[ \\t]*\\{");

    private final String text;

    /** From a key's value up to where it ends. */
    record Range(int from, int to) {
        boolean contains(int offset) {
            return from <= offset && offset <= to;
        }
    }

    SecretValues(String text) {
        this.text = text;
    }

    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        Matcher key = KEY.matcher(text);
        int at = 0;
        while (at < text.length() && key.find(at)) {
            int from = text.charAt(key.end() - 1) == '{' ? key.end() - 1 : key.end();
            int to = end(from);
            ranges.add(new Range(from, to));
            at = Math.max(to, key.end());
        }
        return ranges;
    }

    /** Texts in quotes within values that are more than one such text, masked. */
    String masked(Predicate<String> kept, String placeholder) {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Range range : ranges()) {
            for (int i = range.from; i < range.to; i++) {
                if (text.charAt(i) == '"') {
                    int end = endOfText(i, range.to);
                    String inside = text.substring(i + 1, Math.max(i + 1, end - 1));
                    if (!isKey(end) && !inside.isEmpty() && !kept.test(inside)) {
                        result.append(text, done, i + 1).append(placeholder);
                        done = Math.max(i + 1, end - 1);
                    }
                    i = end - 1;
                }
            }
        }
        return result.append(text, done, text.length()).toString();
    }

    /** Whether a text is followed by an equal sign or a colon. */
    private boolean isKey(int end) {
        int i = end;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '=' || text.charAt(i) == ':');
    }

    private int end(int from) {
        int depth = 0;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> i = endOfText(i, text.length()) - 1;
                case '[', '{', '(' -> depth++;
                case ']', '}', ')' -> depth--;
                default -> {
                }
            }
            if (depth < 0 || (depth == 0 && (c == '\n' || c == ','))) {
                return i;
            }
            i++;
        }
        return text.length();
    }

    /** Behind the quote that closes a text; insertions have quotes of their own. A text ends with its line at last. */
    private int endOfText(int quote, int limit) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = quote + 1; i < limit; i++) {
            char c = text.charAt(i);
            boolean inText = Optional.ofNullable(open.peek()).orElse('"') == '"';
            if (c == '\n') {
                return i;
            } else if (inText && c == '\\') {
                i++;
            } else if (inText && (c == '$' || c == '%') && i + 1 < limit && text.charAt(i + 1) == '{') {
                open.push('}');
                i++;
            } else if (c == '"' && inText && open.isEmpty()) {
                return i + 1;
            } else if (inText ? c == '"' : c == '}') {
                open.pop();
            } else if (c == '"' || c == '{') {
                open.push(c == '"' ? '"' : '}');
            }
        }
        return limit;
    }
}
