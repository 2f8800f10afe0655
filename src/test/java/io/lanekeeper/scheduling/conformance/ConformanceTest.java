package io.lanekeeper.scheduling.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs conformance vectors against the model and prints a line for each version and kind.
 *
 * <p>{@code -Dlanekeeper.conformance=DIR} runs all of a folder laid out like {@code conformance/<version>}, or of all
 * such folders in DIR. Without it a part of the copy among the test resources is run; {@code
 * -Dlanekeeper.conformance.all} runs all of it.
 */
class ConformanceTest {
    private static final String DIRECTORY = System.getProperty("lanekeeper.conformance", "");
    private static final boolean ALL = !DIRECTORY.isEmpty() || System.getProperty("lanekeeper.conformance.all") != null;

    private static List<Path> folders() {
        return Vectors.versions(
                DIRECTORY.isEmpty() ? Path.of("src/test/resources/conformance") : Path.of(DIRECTORY));
    }

    @TestFactory
    List<DynamicTest> everyConstraintIsMetAsNomadSays() {
        return tests("constraint", 3, ConstraintVectors::differences);
    }

    private static List<DynamicTest> tests(String kind, int part, Function<JsonNode, List<String>> compare) {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + " " + kind,
                        () -> run(folder, kind, ALL ? 1 : part, compare)))
                .toList();
    }

    private static void run(Path folder, String kind, int part, Function<JsonNode, List<String>> compare) {
        Tally tally = new Tally(folder.getFileName() + " " + kind);
        Vectors.each(folder.resolve(kind + ".jsonl.gz"), part,
                v -> tally.add(v.path("id").asText(), compare.apply(v)));
        System.out.println(tally.report());
        assertThat(tally.allAgree()).as(tally.report()).isTrue();
    }
}
