package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, the answer is a file or a failure with a place, soon. */
@Timeout(20)
final class BrokenFilesTest {
    /** Nomad's parser takes these; only its validation does not, or nothing does. */
    private static final Set<String> READABLE = Set.of("06", "24", "25", "26");

    /** They cannot be evaluated, but opened and edited where they are literal. */
    private static final Set<String> INCOMPLETE = Set.of("18", "19", "22");

    static List<Path> brokenFiles() {
        return JobFiles.broken();
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileHasALocatedFailure(Path path) {
        String number = path.getFileName().toString().substring(0, 2);
        switch (JobFile.read("x", JobFiles.bytes(path), Map.of())) {
            case JobFileResult.Read(JobFile file) -> {
                assertThat(READABLE.contains(number) || INCOMPLETE.contains(number)).isTrue();
                assertThat(file.incomplete().isEmpty()).isEqualTo(READABLE.contains(number));
            }
            case JobFileResult.Failed(JobspecFailure failure) -> {
                assertThat(READABLE).doesNotContain(number);
                assertThat(failure.line()).isPositive();
                assertThat(failure.column()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"01-unclosed-brace, 1, 26, jobspec.failure.open-block",
        "02-two-jobs, 34, 1, jobspec.failure.block-twice", "04-unknown-block, 10, 5, jobspec.failure.unknown-block",
        "05-unknown-attribute-in-constraint, 5, 7, jobspec.failure.unknown-attribute",
        "13-group-without-job, 1, 1, jobspec.failure.not-at-top",
        "17-missing-comma, 2, 29, jobspec.failure.comma-expected",
        "20-value-is-a-list, 6, 15, jobspec.failure.value-type",
        "23-attribute-twice, 6, 7, jobspec.failure.attribute-twice",
        "27-constraint-as-attribute, 4, 5, jobspec.failure.block-as-attribute",
        "30-extra-closing-brace, 34, 1, jobspec.failure.item-expected",
        "33-smart-quotes, 7, 19, jobspec.failure.curly-quotes", "28-utf-16, 1, 1, jobspec.failure.two-byte-encoding"})
    void theFailureIsWhereNomadSeesIt(String name, int line, int column, String textKey) {
        Path path = Path.of("src/test/resources/jobs/broken", name + ".nomad.hcl");

        assertThat(JobFile.read(name, JobFiles.bytes(path), Map.of())).isEqualTo(
                new JobFileResult.Failed(new JobspecFailure(name, line, column, textKey, failure(path).arguments())));
    }

    private static JobspecFailure failure(Path path) {
        return switch (JobFile.read("x", JobFiles.bytes(path), Map.of())) {
            case JobFileResult.Read _ -> throw new AssertionError("was read");
            case JobFileResult.Failed(JobspecFailure failure) -> failure;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "(", "\"${", "a {\n", "a = [", "a = {b=", "-", "!", "1+", "a.", "a[", "f(",
        "1?2:",
        "%{if true}", "x ? ", "a = \"%{ if true }", "a = <<E\n${", "{\"a\":", "[[", "/*", "*."})
    void noNestingHangsOrOverflows(String piece) {
        for (String start : List.of("", "a = ", "a = \"", "job \"x\" {\n a = ")) {
            byte[] bytes = (start + piece.repeat(300_000 / piece.length())).getBytes(StandardCharsets.UTF_8);

            assertThat(JobFile.read("x", bytes, Map.of())).isInstanceOf(JobFileResult.Failed.class);
        }
    }

    @Test
    void localsThatGrowWithoutEndAreNotEvaluated() {
        StringBuilder text = new StringBuilder("locals {\n l0 = [\"a\"]\n");
        for (int i = 1; i < 60; i++) {
            text.append(" l%d = concat(local.l%d, local.l%d)\n".formatted(i, i - 1, i - 1));
        }
        text.append(" a = local.b\n b = local.a\n}\njob \"x\" {\n datacenters = local.l59\n type = local.a\n}\n");

        JobFile file = JobFiles.read("x", text.toString());

        assertThat(file.incomplete()).extracting(Incomplete::textKey)
                .containsExactly("jobspec.failure.too-much", "jobspec.failure.too-much");
    }

    @Test
    void aCircleIsNamed() {
        JobFile file = JobFiles.read("x", "locals {\n a = local.b\n b = local.a\n}\njob \"x\" {\n type = local.a\n}\n");

        assertThat(file.incomplete()).extracting(Incomplete::textKey).containsExactly("jobspec.failure.circle");
    }

    @Test
    void moreThanEightMegabytesAreNotRead() {
        assertThat(JobFile.read("x", new byte[(8 << 20) + 1], Map.of())).isInstanceOf(JobFileResult.Failed.class);
    }
}
