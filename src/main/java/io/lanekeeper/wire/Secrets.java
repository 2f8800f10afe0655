package io.lanekeeper.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Knows what of a job is secret, and puts {@link #PLACEHOLDER} in its place.
 *
 * <p>Secret is, at any depth and in any case, the value of a key that has password, user, token, secret or credential
 * in it; in free text (templates, environment, comments) the value after such a word; and what stands before the @ of
 * an address. The patterns are RE2's: no input makes them slow.
 */
public final class Secrets {
    /** Stands where a secret was. */
    public static final String PLACEHOLDER = "***secret-left-out***";

    static final String WORD = "(?:password|passwd|user|token|secret|credential)";
    private static final Pattern KEY = Pattern.compile("(?i)" + WORD);
    /** A key, = or :, and a value in double quotes. */
    private static final Pattern QUOTED = Pattern.compile("(?i)([\\w.-]*" + WORD + "[\\w.-]*)(\\\\?\"?\\s*[=:]\\s*\")"
            + "((?:[^\"\\\\\\r\\n]|\\\\.)*)(\")");
    /** The same inside a text that is quoted itself. */
    private static final Pattern ESCAPED = Pattern
            .compile("(?i)([\\w.-]*" + WORD + "[\\w.-]*(?:\\\\\")?\\s*[=:]\\s*\\\\\")([^\"\\\\\\r\\n]+)(\\\\\")");
    /** A key, = or :, and a bare value: a line of a template or of an environment file. */
    private static final Pattern BARE = Pattern.compile("(?i)([\\w.-]*" + WORD + "[\\w.-]*)([ \\t]*[=:][ \\t]*)"
            + "([^\\s\"'\\\\{}\\[\\],;=:<$][^\\r\\n\"\\\\{}]*)");
    private static final Pattern REFERENCE = Pattern.compile("(?:var|local|each)\\..*|null\\b.*|true\\b.*|false\\b.*");
    private static final Pattern HEREDOC = Pattern
            .compile("(?i)[\\w.-]*" + WORD + "[\\w.-]*\"?[ \\t]*[=:][ \\t]*<<-?(\\w+)[^\\r\\n]*\\r?\\n");
    private static final Pattern VARIABLE = Pattern.compile("(?i)(variable\\s+\"[^\"\\r\\n]*" + WORD
            + "[^\"\\r\\n]*\"\\s*\\{[^{}]*default\\s*=\\s*\")((?:[^\"\\\\\\r\\n]|\\\\.)*)(\")");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://)[^/@\\s\"':]+:[^/@\\s\"']+(@)");
    /** The keys in it are names that the user gave to volumes. */
    private static final String NAMED = "Volumes";
    /** A value that is left empty is no secret. */
    private static final List<String> KEPT_EMPTY = List.of("", PLACEHOLDER);

    private Secrets() {}

    /** A copy of the job without its secrets. */
    public static ObjectNode mask(ObjectNode job) {
        ObjectNode copy = job.deepCopy();
        maskIn(copy, false);
        return copy;
    }

    private static void maskIn(JsonNode node, boolean secret) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!secret && field.getKey().equals(NAMED) && field.getValue().isObject()) {
                    field.getValue().properties().forEach(v -> v.setValue(masked(v.getValue(), false)));
                } else {
                    field.setValue(masked(field.getValue(), secret || isSecretKey(field.getKey())));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i), secret));
            }
        }
    }

    private static JsonNode masked(JsonNode value, boolean secret) {
        if (value.isContainerNode()) {
            maskIn(value, secret);
            return value;
        }
        if (value.isTextual()) {
            String text = value.textValue();
            if (secret) {
                return KEPT_EMPTY.contains(text) ? value : TextNode.valueOf(PLACEHOLDER);
            }
            String clean = maskText(text);
            return clean.equals(text) ? value : TextNode.valueOf(clean);
        }
        return secret && value.isNumber() ? TextNode.valueOf(PLACEHOLDER) : value;
    }

    /** Whether what such a key or variable holds is secret. */
    public static boolean isSecretKey(String key) {
        return KEY.matcher(key).find();
    }

    /**
     * The text of a job file without its secrets; every other character is as it was, so that line numbers and blocks
     * stay, and HCL stays HCL.
     */
    public static String maskText(String text) {
        String inside = new SecretValues(text).masked(v -> v.contains(PLACEHOLDER) || isReference(v), PLACEHOLDER);
        String result = replaced(QUOTED, inside, m -> m.group(3).isEmpty() || isReference(m.group(3)) ? m.group()
                : m.group(1) + m.group(2) + PLACEHOLDER + m.group(4));
        result = replaced(ESCAPED, result, m -> m.group(1) + PLACEHOLDER + m.group(3));
        result = replaced(VARIABLE, result,
                m -> m.group(2).isEmpty() ? m.group() : m.group(1) + PLACEHOLDER + m.group(3));
        result = maskHeredocs(result);
        result = replaced(BARE, result, m -> m.group(3).startsWith(PLACEHOLDER) || REFERENCE.matches(m.group(3))
                ? m.group()
                : m.group(1) + m.group(2) + bare(m.group(3)));
        return replaced(IN_ADDRESS, result, m -> m.group(1) + PLACEHOLDER + m.group(2));
    }

    /** Which offsets of a text are in, or right behind, the value of a secret key. */
    public static IntPredicate places(String text) {
        List<SecretValues.Range> ranges = new SecretValues(text).ranges();
        return offset -> ranges.stream().anyMatch(r -> r.contains(offset));
    }

    private static String replaced(Pattern pattern, String text, Function<Matcher, String> by) {
        Matcher m = pattern.matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        while (m.find()) {
            result.append(text, done, m.start()).append(by.apply(m));
            done = m.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    /** A number must become a text, or the file would not be HCL any more. */
    private static String bare(String value) {
        return value.strip().matches("[0-9.]+") ? "\"" + PLACEHOLDER + "\"" : PLACEHOLDER;
    }

    private static boolean isReference(String value) {
        return value.startsWith("${") && value.indexOf('}') == value.length() - 1 && value.indexOf('"') < 0;
    }

    private static String maskHeredocs(String text) {
        Matcher start = HEREDOC.matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        while (done < text.length() && start.find(done)) {
            int to = endOfHeredoc(text, start.end(), start.group(1));
            result.append(text, done, start.end()).append(to > start.end() ? PLACEHOLDER + "\n" : "");
            done = to;
        }
        return result.append(text, done, text.length()).toString();
    }

    /** Where the line with the end mark begins; the end of the text when there is none. */
    private static int endOfHeredoc(String text, int from, String mark) {
        int line = from;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int next = end < 0 ? text.length() : end + 1;
            if (text.substring(line, next).strip().equals(mark)) {
                return line;
            }
            line = next;
        }
        return text.length();
    }

    /** Whether secrets have been left out of it. */
    public static boolean hasPlaceholder(String text) {
        return text.contains(PLACEHOLDER);
    }
}
