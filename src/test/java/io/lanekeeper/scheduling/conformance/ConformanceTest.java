package io.lanekeeper.scheduling.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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
    /** How far the mean distance may exceed what sampling explains by itself; a part of the data varies more. */
    private static final double FARTHEST = ALL ? 1.1 : 1.25;

    private static final List<String> KINDS = List.of("constraint", "feasibility", "placement", "failover");

    private static List<Path> folders() {
        Path all = Path.of(DIRECTORY.isEmpty() ? "src/test/resources/conformance" : DIRECTORY);
        List<Path> folders = Vectors.versions(all);
        assertThat(folders).as("folders with vectors in " + all).isNotEmpty();
        return folders;
    }

    /** A folder may hold some kinds only. */
    private static List<Path> with(String kind) {
        return folders().stream().filter(folder -> Vectors.has(folder, kind)).toList();
    }

    /** One that holds none was green once, for there was nothing to be red. */
    @Test
    void everyFolderHoldsVectors() {
        assertThat(folders()).isNotEmpty()
                .allSatisfy(folder -> assertThat(KINDS).anyMatch(kind -> Vectors.has(folder, kind)));
    }

    @TestFactory
    List<DynamicTest> everyConstraintIsMetAsNomadSays() {
        return tests("constraint", 3, "constraint", v -> true, ConstraintVectors::differences);
    }

    @TestFactory
    List<DynamicTest> everyVerdictIsNomads() {
        return tests("feasibility", 5, "feasibility verdicts", v -> true, FeasibilityVectors::verdicts);
    }

    @TestFactory
    List<DynamicTest> everyEvaluationPlacesAndRecordsWhatNomadDoes() {
        return tests("feasibility", 5, "feasibility", v -> !FeasibilityVectors.hasClassCache(v),
                FeasibilityVectors::evaluation);
    }

    /** The class cache's own line: it is told, and does not fail the run. */
    @TestFactory
    List<DynamicTest> theClassCacheMisleadsAsItDoesNomad() {
        return with("feasibility").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + " classcache",
                        () -> assertThat(tally(folder, "feasibility", ALL ? 1 : 5, "classcache",
                                FeasibilityVectors::hasClassCache, FeasibilityVectors::evaluation).total())
                                .isPositive()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> scoresAndChancesAreNomads() {
        return with("placement").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + " placement", () -> placement(folder)))
                .toList();
    }

    private static void placement(Path folder) {
        PlacementVectors vectors = new PlacementVectors();
        Tally tally = tally(folder, "placement", ALL ? 1 : 5, "placement", v -> true, vectors::differences);
        System.out.printf("    mean distance %.3f times what sampling explains%n", vectors.ratio());
        assertThat(tally.allAgree()).as(tally.report()).isTrue();
        assertThat(vectors.ratio()).isLessThanOrEqualTo(FARTHEST);
    }

    @TestFactory
    List<DynamicTest> failoversGoAsNomads() {
        return tests("failover", 10, "failover", v -> true, FailoverVectors::differences);
    }

    private static List<DynamicTest> tests(
            String kind, int part, String title, Predicate<JsonNode> which, Function<JsonNode, List<String>> compare) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : with(kind)) {
            tests.add(DynamicTest.dynamicTest(folder.getFileName() + " " + title, () -> {
                Tally tally = tally(folder, kind, ALL ? 1 : part, title, which, compare);
                assertThat(tally.allAgree()).as(tally.report()).isTrue();
            }));
        }
        return tests;
    }

    private static Tally tally(
            Path folder, String kind, int part, String title, Predicate<JsonNode> which,
            Function<JsonNode, List<String>> compare) {
        Tally tally = new Tally(folder.getFileName() + " " + title);
        Vectors.each(folder.resolve(kind + ".jsonl.gz"), part, v -> {
            if (which.test(v)) {
                tally.add(v.path("id").asText(), compare.apply(v));
            }
        });
        System.out.println(tally.report());
        return tally;
    }
}
