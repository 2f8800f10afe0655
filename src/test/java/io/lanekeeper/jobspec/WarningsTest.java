package io.lanekeeper.jobspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.JobEdit;
import io.lanekeeper.model.edit.Place;
import io.lanekeeper.model.job.Constraint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Nomad accepts and does not take as it looks is told, with its place. */
final class WarningsTest {
    private static String job(String block) {
        return "job \"x\" {\n  group \"g\" {\n" + block + "  }\n}\n";
    }

    private static String constraint(String... lines) {
        return "    constraint {\n      " + String.join("\n      ", lines) + "\n    }\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_set = true", "is_not_set = true", "set_contains_any = \"a,b\"",
        "set_contains_all = \"a\""})
    void aShortFormThatDoesNothing(String form) {
        String name = form.substring(0, form.indexOf(' '));
        JobFile file = JobFiles.read("x", job(constraint("attribute = \"${meta.rack}\"", form)));

        assertThat(file.job().groups().getFirst().constraints())
                .containsExactly(new Constraint("${meta.rack}", "=", ""));
        assertThat(file.warnings()).containsExactly(
                new Remark(5, 7, "jobspec.warning.short-form", List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_set = true", "is_not_set = true", "set_contains_any = \"a,b\"",
        "set_contains_all = \"a\""})
    void theFormThatWorksIsWrittenInstead(String form) {
        String name = form.substring(0, form.indexOf(' '));
        for (String more : List.of("", "\n      value = \"other\"", "\n      regexp = \"other\"")) {
            JobFile file = JobFiles.read("x", job(constraint("attribute = \"${meta.rack}\"", form + more)));

            JobFile edited = HomeInFileTest.edited(file.apply(List.of(new JobEdit.ReplaceConstraint(
                    new Place.InGroup("g"), 0, new Constraint("${meta.rack}", name, "b")))));

            assertThat(edited.text()).containsPattern("operator += \"" + name + "\"");
            assertThat(edited.job().groups().getFirst().constraints())
                    .containsExactly(new Constraint("${meta.rack}", name, "b"));
        }
    }

    @Test
    void ofTwoShortFormsOnlyOneCounts() {
        JobFile file = JobFiles.read("x", job(constraint("attribute = \"${meta.rack}\"", "distinct_hosts = true",
                "regexp = \"a\"", "version = \"1\"")));

        assertThat(file.warnings()).containsExactly(
                new Remark(6, 7, "jobspec.warning.several-forms", List.of("distinct_hosts")));
    }

    @Test
    void inAnAffinityTheFormsWorkAndWhatIsNullIsNotThere() {
        String affinity = constraint("attribute = \"a\"", "set_contains_any = \"b\"").replace("constraint", "affinity");

        assertThat(JobFiles.read("x", job(affinity)).warnings()).isEmpty();
        assertThat(JobFiles.read("x", job(constraint("attribute = \"a\"", "is_set = null"))).warnings()).isEmpty();
    }

    @Test
    void aDynamicBlockWarnsOnce() {
        String dynamic = """
                    dynamic "constraint" {
                      for_each = [1, 2]
                      content {
                        is_set = true
                      }
                    }
                """;

        assertThat(JobFiles.read("x", job(dynamic)).warnings()).hasSize(1);
    }

    @Test
    void onlyTheFilesThatHaveTheTrapWarn() {
        List<String> warned = JobFiles.valid()
                .stream()
                .map(JobFiles::read)
                .filter(f -> !f.warnings().isEmpty())
                .map(JobFile::name)
                .toList();

        assertThat(warned).containsExactly("12-set-contains-shorthands.nomad.hcl",
                "64-short-forms-of-is-set.nomad.hcl");
        assertThat(JobFiles.read(Path.of("src/test/resources/jobs/12-set-contains-shorthands.nomad.hcl")).warnings())
                .hasSize(2);
    }
}
