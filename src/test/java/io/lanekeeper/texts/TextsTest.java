package io.lanekeeper.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, used, and there once. The messages are the lines to paste or delete. */
final class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/lanekeeper");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z-]+)*\\.?)\"");

    /** Look like keys and are none. */
    private static final Set<String> NO_KEYS = Set.of("board.png", "nomad.version");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("texts_zh_CN.properties")).isEqualTo(keys("texts.properties"));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Map<String, String> english = lines("texts.properties");
        Map<String, String> chinese = lines("texts_zh_CN.properties");

        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(arguments(chinese.getOrDefault(key, ""))).as(key)
                        .isSubsetOf(arguments(english.getOrDefault(key, ""))));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = literals();

        assertThat(keys("texts.properties")).allSatisfy(key -> assertThat(isUsed(key, used)).as(key).isTrue());
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> keys = keys("texts.properties");
        Set<String> roots = new HashSet<>();
        keys.forEach(k -> roots.add(k.substring(0, k.indexOf('.'))));
        List<String> missing = literals().stream()
                .filter(l -> l.contains(".") && !l.endsWith(".") && !NO_KEYS.contains(l))
                .filter(l -> roots.contains(l.substring(0, l.indexOf('.'))))
                .filter(l -> keys.stream().noneMatch(k -> k.equals(l) || k.equals(l + ".one") || k.startsWith(l + ".")))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyStandsTwice() {
        for (String file : List.of("texts.properties", "texts_zh_CN.properties")) {
            List<String> all = new ArrayList<>();
            read(RESOURCES.resolve(file)).lines()
                    .filter(l -> l.contains("=") && !l.startsWith("#"))
                    .forEach(l -> all.add(l.substring(0, l.indexOf('='))));

            assertThat(all).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPatternCanBeFilled() {
        for (String file : List.of("texts.properties", "texts_zh_CN.properties")) {
            lines(file).forEach((key, text) -> assertThat(new MessageFormat(text).format(new Object[]{"a", "b", "c",
                "d"})).as(key).doesNotContain("{"));
        }
    }

    private static boolean isUsed(String key, Set<String> used) {
        if (used.contains(key) || used.contains(key.replaceAll("\\.(one|other)$", ""))) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (used.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher m = Pattern.compile("\\{(\\d)}").matcher(text);
        while (m.find()) {
            found.add(m.group(1));
        }
        return found;
    }

    private static Set<String> literals() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> {
                Matcher m = LITERAL.matcher(read(f));
                while (m.find()) {
                    found.add(m.group(1));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(lines(file).keySet());
    }

    private static Map<String, String> lines(String file) {
        Map<String, String> lines = new LinkedHashMap<>();
        read(RESOURCES.resolve(file)).lines()
                .filter(l -> l.contains("=") && !l.startsWith("#"))
                .forEach(l -> lines.put(l.substring(0, l.indexOf('=')), l.substring(l.indexOf('=') + 1)));
        return lines;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
