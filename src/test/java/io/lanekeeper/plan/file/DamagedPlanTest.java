package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.plan.PlanFailure;
import io.lanekeeper.testing.Json;
import io.lanekeeper.texts.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plan that somebody edited by hand, or a merge that went wrong: the field is named, and nothing is silently thrown
 * away that the next save would lose.
 */
final class DamagedPlanTest {
    private static final Path FILE = Path.of("two-sites.laneplan");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/jobs | jobs: 5", "/jobs/0/job | jobs: [{}]",
        "/jobs/1/job | jobs: [{job: {ID: 'a'}}, {job: 7}]",
        "/jobs/1 | jobs: [{job: {ID: 'a'}}, {job: {ID: 'a', Namespace: 'default'}}]",
        "/intents | intents: {}", "/intents/0/want | intents: [{want: 'the moon'}]",
        "/intents/1/want | intents: [{want: 'pool'}, {}]",
        "/intents/0/values | intents: [{want: 'home', values: []}]",
        "/intents/0/values | intents: [{want: 'home', mode: 'forbid', values: ['a', 'b']}]",
        "/intents/0/mode | intents: [{want: 'home', mode: 'maybe', values: ['a']}]",
        "/intents/0/jobLevel | intents: [{want: 'no-home', jobLevel: 'guess'}]",
        "/changes | changes: 'x'", "/changes/0/change | changes: [{change: 'explode'}]",
        "/changes/0/node | changes: [{change: 'client', node: {ID: 'n'}}]",
        "/changes/0/node | changes: [{change: 'client', node: {Planned: true}}]",
        "/endpoints | endpoints: 5", "/named | named: {a: 1}", "/scenarios | scenarios: {}",
        "/scenarios/0/steps | scenarios: [{name: 'a', steps: 5}]",
        "/scenarios/1/steps/1/action | scenarios: [{}, {name: 'b', steps: [{action: 'up'}, {action: 'explode'}]}]",
        "/scenarios/0/outcomes | scenarios: [{name: 'a', outcomes: 'x'}]",
        "/scenarios/0/expectations | scenarios: [{name: 'a', expectations: {}}]"})
    void theFieldIsNamed(String where, String field) {
        assertThat(damage("{format: 1, cluster: {}, " + field + "}").where()).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"/cluster/nodes | nodes: 5", "/cluster/nodes/1/ID | nodes: [{ID: 'a'}, {ID: 'a'}]",
                "/cluster/nodes/0/ID | nodes: [{Name: 'x'}]", "/cluster/allocations | allocations: 'none'",
                "/cluster/unseen | unseen: 'nothing'"})
    void theFieldOfTheClusterIsNamed(String where, String field) {
        assertThat(damage("{format: 1, cluster: {" + field + "}}").where()).isEqualTo(where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jobs: null", "intents: null, changes: null", "scenarios: null, endpoints: null, named: null"})
    void nullMeansThatThereIsNothing(String field) {
        assertThat(read("{format: 1, cluster: {nodes: null, allocations: null}, " + field + "}"))
                .isInstanceOf(PlanFile.Opened.Ok.class);
    }

    @Test
    void whatIsWrongThereIsSaid() {
        assertThat(damage("{format: 1, cluster: {}, intents: [{want: 'the moon'}]}").what()).contains("\"the moon\"");
        assertThat(damage("{format: 1, cluster: {}, scenarios: [{steps: [{action: 'explode'}]}]}").what())
                .contains("\"explode\"");
        assertThat(damage("{format: 1, cluster: {}, jobs: [{job: {ID: 'a'}}, {job: {ID: 'a'}}]}").what())
                .contains("default/a");
    }

    @Test
    void thePersonIsToldTheFileTheFieldAndWhatToTryInBothLanguages() {
        PlanFailure failure = damage("{format: 1, cluster: {}, jobs: 5}");

        for (Texts texts : new Texts[]{Texts.english(), Texts.chinese()}) {
            assertThat(texts.get(failure.textKey(), failure.textArguments())).contains("two-sites.laneplan", "/jobs",
                    "~");
        }
        assertThat(failure.logText()).contains("two-sites.laneplan", "/jobs", "a list is expected here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{format: 0, cluster: {}}", "{format: -1, cluster: {}}", "{format: 1.5, cluster: {}}",
        "{format: 1, cluster: []}", "{format: null, cluster: {}}", "{cluster: {}}"})
    void withoutAFormatAndAClusterItIsNoPlan(String text) {
        assertThat(failure(text)).isEqualTo(new PlanFailure.Foreign(FILE));
    }

    @Test
    void aNewerFormatIsRefusedEvenWhenItsWriterIsUnknown() {
        assertThat(failure("{format: 2, cluster: {}}")).isEqualTo(new PlanFailure.Future(FILE, 2, 1, "?"));
    }

    @Test
    void aKeyThatIsThereTwiceIsRefusedWithItsLine() throws IOException {
        byte[] bytes = "{\"format\": 1, \"cluster\": {},\n \"lanes\": \"a\",\n \"lanes\": \"b\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(PlanFile.read(new ByteArrayInputStream(bytes), FILE)).isInstanceOfSatisfying(
                PlanFile.Opened.Failed.class,
                f -> assertThat(f.failure()).isInstanceOfSatisfying(PlanFailure.NotJson.class, n -> {
                    assertThat(n.line()).isEqualTo(3);
                    assertThat(n.column()).isPositive();
                    assertThat(n.cause()).contains("lanes").doesNotContain("\n");
                }));
    }

    @Test
    void somethingBehindThePlanIsRefused() throws IOException {
        byte[] bytes = "{\"format\": 1, \"cluster\": {}}\n<<<<<<< HEAD".getBytes(StandardCharsets.UTF_8);

        assertThat(PlanFile.read(new ByteArrayInputStream(bytes), FILE)).isInstanceOfSatisfying(
                PlanFile.Opened.Failed.class,
                f -> assertThat(f.failure()).asInstanceOf(InstanceOfAssertFactories.type(PlanFailure.NotJson.class))
                        .extracting(PlanFailure.NotJson::line)
                        .isEqualTo(2));
    }

    private static PlanFailure.Damaged damage(String text) {
        return (PlanFailure.Damaged) failure(text);
    }

    private static PlanFailure failure(String text) {
        return switch (read(text)) {
            case PlanFile.Opened.Ok ok -> throw new AssertionError("was read: " + text);
            case PlanFile.Opened.Failed failed -> failed.failure();
        };
    }

    private static PlanFile.Opened read(String text) {
        try {
            return PlanFile.read(
                    new ByteArrayInputStream(Json.of(text).toString().getBytes(StandardCharsets.UTF_8)), FILE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
