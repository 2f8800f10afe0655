package io.lanekeeper.jobspec.eval;

import static io.lanekeeper.jobspec.eval.Functions.integer;
import static io.lanekeeper.jobspec.eval.Functions.list;
import static io.lanekeeper.jobspec.eval.Functions.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Functions of texts. */
final class TextFunctions {
    private static final int LONGEST = 8 << 20;
    /** What Unicode calls blank; Java's own word for it leaves out the blank that must not break. */
    private static final String BLANKS = "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
            + "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private TextFunctions() {}

    static void addTo(Map<String, Function> all) {
        one(all, "upper", s -> s.toUpperCase(Locale.ROOT));
        one(all, "lower", s -> s.toLowerCase(Locale.ROOT));
        one(all, "title", TextFunctions::title);
        one(all, "trimspace", s -> trim(s, BLANKS));
        one(all, "chomp", s -> s.replaceAll("[\r\n]+$", ""));
        one(all, "strrev", s -> new StringBuilder(s).reverse().toString());
        one(all, "reverse", s -> new StringBuilder(s).reverse().toString());
        one(all, "base64encode",
                s -> Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8)));
        one(all, "base64decode", s -> new String(Base64.getDecoder().decode(s), StandardCharsets.UTF_8));
        all.put("trimprefix", a -> TextNode.valueOf(
                text(a, 0).startsWith(text(a, 1)) ? text(a, 0).substring(text(a, 1).length()) : text(a, 0)));
        all.put("trimsuffix", a -> TextNode.valueOf(text(a, 0).endsWith(text(a, 1))
                ? text(a, 0).substring(0, text(a, 0).length() - text(a, 1).length())
                : text(a, 0)));
        all.put("trim", a -> TextNode.valueOf(trim(text(a, 0), text(a, 1))));
        all.put("strlen", a -> IntNode.valueOf(text(a, 0).codePointCount(0, text(a, 0).length())));
        all.put("format", a -> TextNode.valueOf(Format.format(text(a, 0), a.subList(1, a.size()))));
        all.put("join", TextFunctions::join);
        all.put("split", TextFunctions::split);
        all.put("replace", TextFunctions::replace);
        all.put("substr", TextFunctions::substr);
        all.put("indent", a -> TextNode.valueOf(
                text(a, 1).replace("\n", "\n" + " ".repeat(Math.clamp(integer(a, 0), 0, 1000)))));
        all.put("jsonencode", a -> TextNode.valueOf(json(a.getFirst())));
        all.put("jsondecode", TextFunctions::jsondecode);
    }

    private static void one(Map<String, Function> all, String name, UnaryOperator<String> function) {
        all.put(name, a -> {
            if (a.size() > 1) {
                throw new IllegalArgumentException("one is taken");
            }
            return TextNode.valueOf(function.apply(text(a, 0)));
        });
    }

    private static String title(String text) {
        StringBuilder result = new StringBuilder();
        boolean atStart = true;
        for (int c : text.codePoints().toArray()) {
            result.appendCodePoint(atStart ? Character.toTitleCase(c) : c);
            atStart = !Character.isLetterOrDigit(c) && c != '_';
        }
        return result.toString();
    }

    private static String trim(String text, String cutset) {
        int start = 0;
        int end = text.length();
        while (start < end && cutset.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && cutset.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static JsonNode join(List<JsonNode> a) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < a.size(); i++) {
            list(a, i).forEach(e -> texts.add(Convert.text(e).orElseThrow(IllegalArgumentException::new)));
        }
        String separator = text(a, 0);
        long length = texts.stream().mapToLong(t -> t.length() + (long) separator.length()).sum();
        if (length > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return TextNode.valueOf(String.join(separator, texts));
    }

    private static JsonNode split(List<JsonNode> a) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        String separator = text(a, 0);
        String rest = text(a, 1);
        if (separator.isEmpty()) {
            rest.codePoints().forEach(c -> parts.add(Character.toString(c)));
            return parts;
        }
        int from = 0;
        for (int at = rest.indexOf(separator); at >= 0; at = rest.indexOf(separator, from)) {
            parts.add(rest.substring(from, at));
            from = at + separator.length();
        }
        return parts.add(rest.substring(from));
    }

    private static JsonNode replace(List<JsonNode> a) {
        String what = text(a, 1);
        String with = text(a, 2);
        if (text(a, 0).length() * (1L + with.length()) > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return TextNode.valueOf(text(a, 0).replace(what, with));
    }

    private static JsonNode substr(List<JsonNode> a) {
        int[] points = text(a, 0).codePoints().toArray();
        int from = integer(a, 1) < 0 ? points.length + integer(a, 1) : integer(a, 1);
        int count = integer(a, 2) < 0 ? points.length : integer(a, 2);
        int start = Math.clamp(from, 0, points.length);
        int length = Math.min(count, points.length - start);
        return TextNode.valueOf(new String(points, start, length));
    }

    /** As Go writes it: what a page could take for a tag is escaped. */
    static String json(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(sorted(value))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(e -> array.add(sorted(e)));
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        value.properties().forEach(e -> members.put(e.getKey(), sorted(e.getValue())));
        return JsonNodeFactory.instance.objectNode().setAll(members);
    }

    private static JsonNode jsondecode(List<JsonNode> a) {
        try {
            return MAPPER.readTree(text(a, 0));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
