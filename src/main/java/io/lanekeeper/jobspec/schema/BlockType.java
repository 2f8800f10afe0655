package io.lanekeeper.jobspec.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of block and its fields, as {@code fields.txt} lists them.
 *
 * @param labelField where the label goes; empty for blocks without one
 * @param open whether names that are not listed are kept as they are
 */
record BlockType(String name, String labelField, boolean open, List<Field> fields) {
    private static final Map<String, BlockType> ALL = load();

    /** The type of a field. */
    enum Type {
        TEXT,
        NUMBER,
        REAL,
        FLAG,
        DURATION,
        TEXTS,
        MAP,
        /** A map whose values are lists of texts. */
        LISTS,
        ANY,
        ONE,
        MANY,
        NAMED;

        boolean isBlock() {
            return this == ONE || this == MANY || this == NAMED;
        }
    }

    /**
     * What a block may say, and where Nomad's JSON has it.
     *
     * @param hcl its name in a job file; {@code -} if it has none
     * @param json its name in Nomad's JSON; {@code -} if it goes elsewhere
     * @param kind what kind of block, for the block types
     * @param absent its value when it is not given; a missing node if the field is then not there at all
     */
    record Field(String hcl, String json, Type type, String kind, JsonNode absent) {}

    static BlockType of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    Optional<Field> field(String hcl) {
        return fields.stream().filter(f -> f.hcl.equals(hcl)).findFirst();
    }

    /** An object with every field absent. */
    ObjectNode blank() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (!labelField.isEmpty()) {
            object.put(labelField, "");
        }
        fields.stream()
                .filter(f -> !f.json.equals("-") && !f.absent.isMissingNode())
                .forEach(f -> object.set(f.json, f.absent.deepCopy()));
        return object;
    }

    private static Map<String, BlockType> load() {
        Map<String, BlockType> kinds = new HashMap<>();
        List<Field> fields = new ArrayList<>();
        for (String line : lines()) {
            List<String> words = List.of(line.split(" ", -1));
            if (words.getFirst().equals("kind") && !isField(words)) {
                fields = new ArrayList<>();
                boolean open = words.getLast().equals("open");
                String label = words.size() > (open ? 3 : 2) ? words.get(2) : "";
                kinds.put(words.get(1), new BlockType(words.get(1), label, open, fields));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                fields.add(field(words));
            }
        }
        return Map.copyOf(kinds);
    }

    /** A field may be called {@code kind} itself: then its second word is a JSON name. */
    private static boolean isField(List<String> words) {
        return Character.isUpperCase(words.get(1).charAt(0));
    }

    private static Field field(List<String> words) {
        Type type = Type.valueOf(words.get(2).toUpperCase(Locale.ROOT));
        int after = type.isBlock() ? 4 : 3;
        return new Field(words.get(0), words.get(1), type, type.isBlock() ? words.get(3) : "",
                words.size() > after ? absent(words.get(after)) : NullNode.getInstance());
    }

    private static JsonNode absent(String word) {
        return word.equals("-") ? MissingNode.getInstance() : json(word);
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(BlockType.class.getResourceAsStream("fields.txt"), "fields.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
