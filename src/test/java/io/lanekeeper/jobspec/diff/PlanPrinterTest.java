package io.lanekeeper.jobspec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.jobspec.diff.Change.Kind;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes, in the shape that whoever runs {@code nomad job plan} knows. */
final class PlanPrinterTest {
    @Test
    void aNewJobIsAddedWithAllItHas() {
        assertThat(plan("{}", "{ID: 'a', Priority: 70, TaskGroups: [{Name: 'g', Count: 1}]}")).containsExactly(
                "+ Job: \"a\"", "+   Priority: \"70\"", "+ Task Group: \"g\"", "  +   Count: \"1\"");
    }

    @Test
    void aGroupThatComesAndOneThatGoesAreMarked() {
        assertThat(plan("{ID: 'a', TaskGroups: [{Name: 'old', Count: 1}]}",
                "{ID: 'a', TaskGroups: [{Name: 'new', Count: 2}]}"))
                .contains("+/- Job: \"a\"", "- Task Group: \"old\"", "+ Task Group: \"new\"", "  +   Count: \"2\"");
    }

    @Test
    void aTaskIsNamedWithinItsGroup() {
        assertThat(plan("{ID: 'a', TaskGroups: [{Name: 'g', Tasks: [{Name: 't', Driver: 'exec'}]}]}",
                "{ID: 'a', TaskGroups: [{Name: 'g', Tasks: [{Name: 't', Driver: 'docker'}]}]}"))
                .containsExactly("+/- Job: \"a\"", "+/- Task Group: \"g\"", "  +/- Task: \"t\"",
                        "    +/- Driver: \"exec\" => \"docker\"");
    }

    @Test
    void aListIsShownWithWhatStays() {
        assertThat(plan("{ID: 'a', Datacenters: ['x', 'y']}", "{ID: 'a', Datacenters: ['y', 'z']}")).containsExactly(
                "+/- Job: \"a\"", "+/- Datacenters {", "      Datacenters: \"y\"", "  +   Datacenters: \"z\"",
                "  -   Datacenters: \"x\"", "    }");
    }

    @Test
    void blocksOfOneKindAreComparedAsASet() {
        String a = "{LTarget: 'a', Operand: '=', RTarget: '1'}";
        String b = "{LTarget: 'b', Operand: '=', RTarget: '2'}";

        assertThat(plan("{ID: 'j', Constraints: [" + a + ", " + b + "]}",
                "{ID: 'j', Constraints: [" + b + ", " + a + "]}"))
                .isEmpty();
        assertThat(plan("{ID: 'j', Constraints: [" + a + ", " + a + "]}", "{ID: 'j', Constraints: [" + a + "]}"))
                .contains("-   Constraint {", "  -   LTarget: \"a\"", "    }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"{} | {Meta: null}", "{Meta: {}} | {}", "{Meta: ''} | {Meta: null}", "{Meta: []} | {}",
                "{Count: 1} | {Count: 1.0}", "{Update: {A: null}} | {Update: {A: ''}}"})
    void nothingHasManyFormsAndTheyAreAllAlike(String before, String after) {
        assertThat(plan(before, after)).isEmpty();
    }

    @Test
    void whatOnlyServersSetIsNoDifference() {
        assertThat(plan("{ID: 'a', Status: 'running', Version: 3, JobModifyIndex: 9, SubmitTime: 1}",
                "{ID: 'a', Status: 'dead', Version: 4, JobModifyIndex: 10, SubmitTime: 2}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void aRecordedJobDoesNotDifferFromItself(String version) {
        ObjectNode job = (ObjectNode) Recordings.read(version, "job");

        assertThat(JobDiff.plan(job, job)).isEmpty();
        assertThat(JobDiff.changes(job, job).isEmpty()).isTrue();
    }

    @Test
    void aSecretThatChangesIsNotShown() {
        List<String> lines = plan("{ID: 'a', Env: {DB_PASSWORD: 'c4n4ry-1', HOST: 'a'}}",
                "{ID: 'a', Env: {DB_PASSWORD: 'c4n4ry-2', HOST: 'b'}}");

        assertThat(String.join("\n", lines)).doesNotContain("c4n4ry").contains("HOST: \"a\" => \"b\"");
    }

    @Test
    void aValueThatGoesShowsWhatItWas() {
        assertThat(plan("{ID: 'a', Region: 'eu'}", "{ID: 'a'}")).contains("-   Region: \"eu\"");
    }

    @Test
    void anObjectWithinAnObjectIsABlockWithinABlock() {
        assertThat(plan("{ID: 'a', Update: {Stagger: {A: 1}}}", "{ID: 'a', Update: {Stagger: {A: 2}}}"))
                .containsExactly(
                        "+/- Job: \"a\"", "+/- Update {", "  +/- Stagger {", "    +/- A: \"1\" => \"2\"", "      }",
                        "    }");
    }

    @Test
    void kindsAreMarkedAsNomadMarksThem() {
        assertThat(Kind.values()).extracting(Kind::mark).containsExactly("+", "-", "+/-", "");
    }

    private static List<String> plan(String before, String after) {
        return JobDiff.plan(Json.object(before), Json.object(after));
    }
}
