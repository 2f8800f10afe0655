package io.lanekeeper.jobspec.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HCL's {@code format}: the verbs that job files use. */
final class Format {
    private static final Pattern VERB = Pattern.compile("%(?:%|([-+0 ]{0,4})(\\d{0,3})(?:\\.(\\d{1,2}))?([a-zA-Z]))");

    private Format() {}

    static String format(String pattern, List<JsonNode> arguments) {
        StringBuilder result = new StringBuilder();
        Matcher m = VERB.matcher(pattern);
        int next = 0;
        while (m.find()) {
            String replacement = m.group().equals("%%") ? "%" : verb(m, arguments.get(next++));
            m.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        if (next < arguments.size()) {
            throw new IllegalArgumentException("more values than verbs");
        }
        return m.appendTail(result).toString();
    }

    private static String verb(Matcher m, JsonNode value) {
        String flags = m.group(1);
        String width = m.group(2);
        String formatted = switch (m.group(4)) {
            case "s" -> Convert.text(value).orElseThrow(IllegalArgumentException::new);
            case "v" -> Convert.text(value).orElseGet(() -> TextFunctions.json(value));
            case "q" -> "\"" + Convert.text(value)
                    .orElseThrow(IllegalArgumentException::new)
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"") + "\"";
            case "t" -> Convert.flag(value).orElseThrow(IllegalArgumentException::new).toString();
            case "d" -> whole(flags, width, value);
            case "x" -> Convert.number(value).orElseThrow(IllegalArgumentException::new).toBigInteger().toString(16);
            case "f" -> Convert.number(value)
                    .orElseThrow(IllegalArgumentException::new)
                    .setScale(m.group(3) == null ? 6 : Integer.parseInt(m.group(3)), RoundingMode.HALF_EVEN)
                    .toPlainString();
            default -> throw new IllegalArgumentException(m.group());
        };
        if (width.isEmpty() || formatted.length() >= Integer.parseInt(width)) {
            return formatted;
        }
        String pad = " ".repeat(Integer.parseInt(width) - formatted.length());
        return flags.contains("-") ? formatted + pad : pad + formatted;
    }

    private static String whole(String flags, String width, JsonNode value) {
        boolean zeros = flags.contains("0") && !width.isEmpty();
        return String.format(Locale.ROOT, "%" + (flags.contains("+") ? "+" : "") + (zeros ? "0" + width : "") + "d",
                Convert.number(value).orElseThrow(IllegalArgumentException::new).toBigIntegerExact());
    }
}
