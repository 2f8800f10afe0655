package io.lanekeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.lanekeeper.ui.command.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer reads first is true: files that are named are there, and the map has the arrows of the code. */
final class DocumentsTest {
    private static final Path CONTRIBUTING = Path.of(".github/CONTRIBUTING.md");
    private static final List<Path> PAGES = List.of(Path.of("README.md"), CONTRIBUTING,
            Path.of(".github/DECISIONS.md"));
    private static final List<Path> ROOTS = List.of(Path.of("."), Path.of("src/main/java/io/lanekeeper"),
            Path.of("src/main/resources/io/lanekeeper"), Path.of("src/test/java/io/lanekeeper"));
    private static final Pattern NAMED_FILE = Pattern.compile("`([\\w./-]+\\.(?:java|properties|txt|css|md))`");
    private static final Pattern NAMED_TEST = Pattern.compile("(?<![\\w*])(\\w+(?:Test|IT))\\b");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+)");
    private static final Pattern KEYS = Pattern.compile("\\bCtrl(?:\\+Shift)?\\+[A-Z]\\b");

    @Test
    void everyFileThatIsNamedIsThere() {
        for (Path page : PAGES) {
            assertThat(found(page, NAMED_FILE)).as(page.toString())
                    .allSatisfy(file -> assertThat(isThere(file)).as(file)
                            .isTrue());
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        Set<String> tests = testClasses();

        assertThat(PAGES)
                .allSatisfy(page -> assertThat(tests).as(page.toString()).containsAll(found(page, NAMED_TEST)));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (Path page : PAGES) {
            assertThat(found(page, LINK)).as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void theMapShowsEveryLayerAndOnlyArrowsThatAreAllowed() {
        Set<String> shown = new TreeSet<>();
        matches(CONTRIBUTING, ARROW).forEach(arrow -> {
            shown.add(arrow.group(1));
            shown.add(arrow.group(2));
            assertThat(Rules.LAYERS.get(arrow.group(1))).as(arrow.group()).contains(arrow.group(2));
        });

        assertThat(shown).isEqualTo(new TreeSet<>(Rules.LAYERS.keySet()));
    }

    @Test
    void whatALayerKnowsCanBeReachedOnTheMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        matches(CONTRIBUTING, ARROW)
                .forEach(a -> map.computeIfAbsent(a.group(1), from -> new ArrayList<>()).add(a.group(2)));

        for (JavaClass one : ArchitectureTest.OURS.stream().filter(c -> !layer(c).isEmpty()).toList()) {
            assertThat(reached(map, layer(one))).as(one.getName()).containsAll(known(one));
        }
    }

    @Test
    void theKeysThatTheReadmeNamesAreThoseOfTheWindow() {
        List<String> keys = Stream.concat(Stream.of("Ctrl+Y"), Stream.of(Command.values()).map(Command::keyText))
                .toList();

        assertThat(keys).containsAll(found(Path.of("README.md"), KEYS));
    }

    private static Set<String> known(JavaClass one) {
        return one.getDirectDependenciesFromSelf()
                .stream()
                .map(d -> d.getTargetClass())
                .filter(c -> c.getPackageName().startsWith("io.lanekeeper."))
                .map(DocumentsTest::layer)
                .collect(Collectors.toSet());
    }

    /** The package below the base one; empty for what stands in it, which knows everything. */
    private static String layer(JavaClass one) {
        return one.getPackageName().replaceFirst("io\\.lanekeeper\\.?", "").replaceFirst("\\..*", "");
    }

    private static Set<String> reached(Map<String, List<String>> map, String from) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        map.getOrDefault(from, List.of()).forEach(to -> reached.addAll(reached(map, to)));
        return reached;
    }

    private static boolean isThere(String file) {
        return ROOTS.stream().anyMatch(root -> Files.exists(root.resolve(file)));
    }

    private static Set<String> testClasses() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Path page, Pattern pattern) {
        return matches(page, pattern).map(m -> m.groupCount() == 0 ? m.group() : m.group(1)).toList();
    }

    private static Stream<MatchResult> matches(Path page, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(page)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
