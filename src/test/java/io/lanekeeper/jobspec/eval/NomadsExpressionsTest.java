package io.lanekeeper.jobspec.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lanekeeper.jobspec.JobFile;
import io.lanekeeper.jobspec.JobFileResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * More than two hundred expressions with what Nomad 1.11.3 itself made of them ({@code nomad job run -output}): a line
 * each, the value or null where it refuses. What is not evaluated here is said; what is evaluated is evaluated alike.
 */
final class NomadsExpressionsTest {
    private static final Path RECORDED = Path.of("src/test/resources/jobs/expressions/1.11.3.jsonl");

    /** Functions of Nomad's that are left to Nomad: the place is named and Nomad can be asked. */
    private static final Set<String> LEFT_TO_NOMAD = Set.of("pow", "log", "setintersection", "urlencode", "md5", "sha1",
            "sha256", "cidrhost", "cidrnetmask", "cidrsubnet", "timeadd", "formatdate", "csvdecode", "yamlencode",
            "yamldecode", "basename", "dirname", "abspath", "pathexpand", "convert");

    /** Refused by Nomad, harmless here. */
    private static final Set<String> TAKEN_ALL_THE_SAME = Set.of("true ? null : \"x\"", "\"${null}\"",
            "element([\"a\"], 1.5)", "indent(-1, \"a\\nb\")", "parseint(12, 10)");

    static Stream<Arguments> recorded() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return Files.readAllLines(RECORDED).stream().map(line -> {
            try {
                JsonNode pair = json.readTree(line);
                return Arguments.of(pair.get(0).asText(), pair.get(1));
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void itIsWhatNomadMakesOfIt(String expression, JsonNode nomads) {
        switch (read(expression)) {
            case JobFileResult.Read(JobFile file) when file.incomplete().isEmpty() -> {
                if (!TAKEN_ALL_THE_SAME.contains(expression)) {
                    assertThat(file.json().at("/Meta/v")).isEqualTo(nomads);
                }
            }
            case JobFileResult.Read(JobFile file) -> assertThat(nomads.isNull() || isLeftToNomad(expression))
                    .as("%s is said not to be known: %s", expression, file.incomplete())
                    .isTrue();
            case JobFileResult.Failed(var failure) -> assertThat(nomads.isNull()).as("%s", failure).isTrue();
        }
    }

    @Test
    void whatIsLeftToNomadIsNamedWithItsPlace() {
        for (String function : LEFT_TO_NOMAD) {
            assertThat(read(function + "(1)")).isInstanceOfSatisfying(JobFileResult.Read.class,
                    r -> assertThat(r.file().incomplete()).first().satisfies(i -> {
                        assertThat(i.line()).isEqualTo(3);
                        assertThat(i.arguments()).isEqualTo(List.of(function));
                    }));
        }
    }

    @Test
    void theRecordIsWhole() throws IOException {
        assertThat(recorded()).hasSizeGreaterThan(200);
    }

    private static boolean isLeftToNomad(String expression) {
        return LEFT_TO_NOMAD.stream().anyMatch(f -> expression.contains(f + "(")) || expression.contains("%#v");
    }

    private static JobFileResult read(String expression) {
        String text = "job \"x\" {\n  meta = {\n    v = " + expression
                + "\n  }\n  group \"g\" {\n    task \"t\" {\n      driver = \"raw_exec\"\n    }\n  }\n}\n";
        return JobFile.read("x.nomad.hcl", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
