package io.lanekeeper.jobspec.edit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lanekeeper.jobspec.hcl.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands in a JSON text.
 *
 * @param members of an object
 * @param items of an array
 * @param literal the text of a text, empty for all others
 */
record JsonTree(Span span, Map<String, JsonTree> members, List<JsonTree> items, String literal) {
    /** The tree of a text that is known to be JSON and not too deep. */
    static JsonTree read(String text) {
        int skipped = text.startsWith("\uFEFF") ? 1 : 0;
        try (JsonParser parser = JsonText.MAPPER.createParser(text.substring(skipped))) {
            parser.nextToken();
            return value(parser, skipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonTree value(JsonParser parser, int skipped) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset() + skipped;
        Map<String, JsonTree> members = new LinkedHashMap<>();
        List<JsonTree> items = new ArrayList<>();
        String literal = "";
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                members.put(name, value(parser, skipped));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, skipped));
            }
        } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
            literal = parser.getText();
        }
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset() + skipped;
        return new JsonTree(new Span(start, end), members, items, literal);
    }

    Optional<JsonTree> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The element of a list of objects with this {@code Name}. */
    Optional<JsonTree> named(String list, String name) {
        return member(list).stream()
                .flatMap(l -> l.items.stream())
                .filter(i -> i.member("Name").filter(n -> n.literal.equals(name)).isPresent())
                .findFirst();
    }
}
