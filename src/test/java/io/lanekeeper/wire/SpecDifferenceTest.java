package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.testing.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDifferenceTest {
    private static ObjectNode job(String image, int count) {
        return Json.object("""
                {TaskGroups: [{Name: 'g', Count: %d, Tasks: [
                  {Name: 't', Driver: 'docker', Config: {image: '%s'}, Env: null}]}]}
                """.formatted(count, image));
    }

    private static ObjectNode group(ObjectNode job) {
        return (ObjectNode) job.at("/TaskGroups/0");
    }

    private static ObjectNode task(ObjectNode job) {
        return (ObjectNode) job.at("/TaskGroups/0/Tasks/0");
    }

    private static final JsonNode SOMETHING = Json.of("{a: 'b'}");

    @Test
    void anotherImageReplacesWhatRuns() {
        assertThat(SpecDifference.groups(job("web:1", 2), job("web:2", 2))).containsExactly("g");
    }

    @Test
    void anotherCountReplacesNothing() {
        assertThat(SpecDifference.groups(job("web:1", 2), job("web:1", 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Constraints", "Affinities", "Spreads", "ReschedulePolicy", "Update", "Migrate"})
    void howAGroupIsPlacedIsUpdatedWhereItRuns(String block) {
        ObjectNode now = job("web:1", 2);
        group(now).set(block, SOMETHING);

        assertThat(SpecDifference.groups(job("web:1", 2), now)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EphemeralDisk", "Networks", "Volumes", "Meta"})
    void whatAGroupRunsInReplacesIt(String block) {
        ObjectNode now = job("web:1", 2);
        group(now).set(block, SOMETHING);

        assertThat(SpecDifference.groups(job("web:1", 2), now)).containsExactly("g");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Driver", "User", "Env", "Artifacts", "Vault", "Templates", "Resources", "Meta"})
    void whatATaskRunsReplacesItsGroup(String block) {
        ObjectNode now = job("web:1", 2);
        task(now).set(block, SOMETHING);

        assertThat(SpecDifference.groups(job("web:1", 2), now)).containsExactly("g");
    }

    /** Nomad answers null, an empty list or nothing at all for the same. */
    @Test
    void nothingIsTheSameAsNull() {
        ObjectNode now = job("web:1", 2);
        task(now).set("Env", Json.of("{}"));
        task(now).set("Templates", Json.of("[]"));
        task(now).putNull("Vault");

        assertThat(SpecDifference.groups(job("web:1", 2), now)).isEmpty();
    }

    @Test
    void metaOfTheJobReplacesEveryGroup() {
        ObjectNode now = job("web:1", 2);
        now.set("Meta", SOMETHING);

        assertThat(SpecDifference.groups(job("web:1", 2), now)).containsExactly("g");
    }

    @Test
    void aTaskMoreOrWithAnotherNameReplacesTheGroup() {
        ObjectNode more = job("web:1", 2);
        group(more).withArray("Tasks").addObject().put("Name", "u");
        ObjectNode renamed = job("web:1", 2);
        task(renamed).put("Name", "u");

        assertThat(SpecDifference.groups(job("web:1", 2), more)).containsExactly("g");
        assertThat(SpecDifference.groups(job("web:1", 2), renamed)).containsExactly("g");
    }

    @Test
    void aGroupThatIsNotThereAnyMoreIsNotReplaced() {
        assertThat(SpecDifference.groups(job("web:1", 2), Json.of("{TaskGroups: [{Name: 'other'}]}"))).isEmpty();
        assertThat(SpecDifference.groups(Json.of("{}"), job("web:1", 2))).isEmpty();
    }
}
