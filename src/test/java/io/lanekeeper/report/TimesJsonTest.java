package io.lanekeeper.report;

import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.off;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.StepResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What scripts read of a step's time and of races. */
class TimesJsonTest {
    private static JsonNode json(Scene scene, Step... steps) {
        return json(scene, scene.play(steps).last(), steps);
    }

    private static JsonNode json(Scene scene, StepResult result, Step... steps) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        new TimesJson(new Names(scene.input(steps).cluster())).write(result, json);
        return json;
    }

    private static Scene web() {
        return Scene.of(2).runs(job("web", JobType.SERVICE, 50, 1, 500), "c-1");
    }

    @Test
    void secondsSayWhenALossIsNoticedAndWhenTheLastIsPlaced() {
        JsonNode seconds = json(web(), off("c-1")).path("seconds");

        assertThat(seconds.path("detect")).extracting(JsonNode::asDouble).containsExactly(10.0, 30.0);
        assertThat(seconds.path("placed")).hasSize(2);
        assertThat(seconds.at("/placed/0").asDouble()).isGreaterThanOrEqualTo(10);
        assertThat(seconds.at("/placed/1").asDouble()).isGreaterThanOrEqualTo(30);
        assertThat(seconds.path("fromServers").isBoolean()).isTrue();
        assertThat(seconds.path("fromServers").asBoolean()).isFalse();
    }

    @Test
    void whatIsKnownAtOnceHasNothingToDetect() {
        assertThat(json(web(), Scene.drain("c-1")).path("seconds").has("detect")).isFalse();
    }

    @Test
    void aStepThatPlacesNothingHasNoTimeOfPlacing() {
        assertThat(json(web(), off("c-2")).path("seconds").has("placed")).isFalse();
    }

    @Test
    void theStartTakesNoTime() {
        assertThat(json(web(), web().play().start()).has("seconds")).isFalse();
    }

    @Test
    void whatComesLaterIsNamedWithItsClient() {
        JsonNode next = json(web().runs(job("batch", JobType.BATCH, 50, 1, 100), "c-1"),
                new Step.OfDrain("c-1", Optional.of(Duration.ofMinutes(10)), false, false)).path("next");

        assertThat(next).hasSize(1);
        assertThat(next.at("/0/what").asText()).isEqualTo("drain-deadline");
        assertThat(next.at("/0/client").asText()).isEqualTo("c-1");
        assertThat(next.at("/0/seconds").asDouble()).isCloseTo(600, within(60.0));
        assertThat(next.at("/0").has("job")).isFalse();
    }

    @Test
    void aRaceSaysWhoMayBeFirstAndHowManyTheOthersLack() {
        JsonNode json = json(Scene.of(2)
                .runs(job("one", JobType.SERVICE, 50, 1, 1900), "c-1")
                .runs(job("other", JobType.SERVICE, 50, 1, 1900), "c-1")
                .runs(job("fill", JobType.SERVICE, 50, 1, 1500), "c-2"), off("c-1"));
        JsonNode race = json.at("/races/0");

        assertThat(json.path("plays").asInt()).isPositive();
        assertThat(race.path("groups")).extracting(g -> g.path("job").asText()).containsExactly("one", "other");
        assertThat(race.path("outcomes")).hasSize(2).allSatisfy(o -> {
            assertThat(o.path("chance").asDouble()).isBetween(0.2, 0.8);
            assertThat(o.path("first")).hasSize(1);
            assertThat(o.at("/waiting/0/missing").asInt()).isEqualTo(1);
            assertThat(o.at("/waiting/0/namespace").asText()).isEqualTo("default");
            assertThat(o.at("/waiting/0/group").asText()).isEqualTo("g");
        });
    }

    @Test
    void whereNothingDependsOnTheOrderNeitherIsThere() {
        assertThat(json(web(), off("c-1")).fieldNames()).toIterable().doesNotContain("plays", "races", "next");
    }
}
