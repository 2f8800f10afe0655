package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of variables: read from files, given by hand, sent to servers that take them or not. */
final class VariableFileTest {
    private static final String JOB = """
            variable "site" {
              type    = string
              default = "sh"
            }
            variable "copies" {
              type = number
            }
            variable "racks" {
              type = list(string)
            }
            job "x" {
              meta = {
                site  = var.site
                racks = join("+", var.racks)
              }
              group "g" {
                count = var.copies
              }
            }
            """;
    private static final Map<String, String> VALUES = Map.of("site", "b\"j", "copies", "3", "racks",
            "[\"r1\", \"r2\"]");

    @Test
    void valuesAreReadAsAfterTheOption() {
        assertThat(VariableFile.read("site = \"bj\"\ncopies = 3\nracks = [\"r1\",\n  \"r2\"]\nflag = true\n"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("site", "bj", "copies", "3", "racks", "[\"r1\",\n  \"r2\"]", "flag", "true"));
    }

    @Test
    void aFileThatCannotBeReadHasNoValues() {
        assertThat(VariableFile.read("site = ")).isEmpty();
        assertThat(VariableFile.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1", "# values\na = \"x\"\n", "a = {\n  b = 1\n}\n"})
    void aFileOfNothingButValuesIsOne(String text) {
        assertThat(VariableFile.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "job \"x\" {}", "a = 1\njob \"x\" {}", "a = ", "variable \"a\" {}",
        "{\"Job\": {}}"})
    void anythingElseIsNone(String text) {
        assertThat(VariableFile.isOne(text)).isFalse();
    }

    @Test
    void givenValuesWinOverDefaults() {
        JobFile file = read(JOB, VALUES);

        assertThat(file.incomplete()).isEmpty();
        assertThat(file.json().at("/Meta/site").asText()).isEqualTo("b\"j");
        assertThat(file.json().at("/Meta/racks").asText()).isEqualTo("r1+r2");
        assertThat(file.job().group("g").orElseThrow().count()).isEqualTo(3);
    }

    @Test
    void eachVariableWithoutAValueIsNamedWithItsPlace() {
        assertThat(read(JOB, Map.of()).incomplete()).extracting(Incomplete::arguments, Incomplete::line)
                .containsExactlyInAnyOrder(tuple(List.of("racks"), 14), tuple(List.of("copies"), 17));
    }

    @Test
    void aServerThatTakesVariablesGetsThemBesideTheFile() {
        JobFile file = read(JOB, VALUES);

        assertThat(VariableFile.read(file.variableFile())).containsEntry("site", "b\"j");
        assertThat(read(JOB, VariableFile.read(file.variableFile())).json()).isEqualTo(file.json());
        assertThat(read(JOB, Map.of("unknown", "1")).variableFile()).isEmpty();
    }

    @Test
    void aServerThatTakesNoneGetsThemAsDefaults() {
        String text = read(JOB, VALUES).textWithVariables();

        assertThat(read(text, Map.of()).incomplete()).isEmpty();
        assertThat(read(text, Map.of()).json()).isEqualTo(read(JOB, VALUES).json());
        assertThat(text).contains("type    = string", "job \"x\" {");
    }

    @Test
    void withoutValuesTheTextStaysAsItIs() {
        assertThat(read(JOB, Map.of()).textWithVariables()).isEqualTo(JOB);
    }

    @Test
    void aValueOfTheWrongTypeIsSaid() {
        assertThat(read(JOB, Map.of("copies", "1 +", "racks", "[]")).incomplete()).extracting(Incomplete::textKey)
                .containsExactly("jobspec.failure.variable-value");
    }

    @Test
    void aFileNeverPrintsTheValuesItWasGiven() {
        assertThat(read(JOB, Map.of("site", "c4n4ry", "copies", "1", "racks", "[]")).toString())
                .doesNotContain("c4n4ry");
    }

    @Test
    void aValueThatIsUsedTwiceIsAskedForOnceInEachPlace() {
        String twice = "variable \"dc\" {}\njob \"x\" {\n  datacenters = [var.dc]\n  meta = { dc = var.dc }\n"
                + "  group \"g\" {}\n}\n";

        assertThat(read(twice, Map.of()).incomplete()).extracting(Incomplete::line).isEqualTo(List.of(3, 4));
        assertThat(read(twice, Map.of("dc", "bj")).job().datacenters()).containsExactly("bj");
    }

    private static JobFile read(String text, Map<String, String> values) {
        return switch (JobFile.read("x.nomad.hcl", text.getBytes(StandardCharsets.UTF_8), values)) {
            case JobFileResult.Read read -> read.file();
            case JobFileResult.Failed failed -> throw new AssertionError(failed.failure());
        };
    }
}
