package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.file.PlanJson.Impossible;
import io.lanekeeper.testing.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StepJsonTest {
    private static ArrayNode written(Step... steps) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        StepJson.write(List.of(steps), array);
        return array;
    }

    private static void comesBack(Step step) throws Impossible {
        assertThat(StepJson.readAll(written(step), "")).containsExactly(step);
    }

    @ParameterizedTest
    @EnumSource(Step.Change.class)
    void whateverHappensToAClientComesBack(Step.Change change) throws Impossible {
        comesBack(new Step.OfClient(change, "n-1"));
    }

    @Test
    void lanesAndCountsComeBack() throws Impossible {
        comesBack(new Step.OfLane(true, "${node.datacenter}", "beijing"));
        comesBack(new Step.OfLane(false, "${meta.site}", ""));
        comesBack(new Step.OfCount(GroupKey.of("prod", "web", "g"), 3));
    }

    @Test
    void aDrainComesBackWithAllThatWasSaidOfIt() throws Impossible {
        comesBack(new Step.OfDrain("n-1", Optional.of(Duration.ofMinutes(10)), false, false));
        comesBack(new Step.OfDrain("n-1", Optional.of(Duration.ofSeconds(90)), true, true));
        comesBack(new Step.OfDrain("n-1", Optional.empty(), false, true));
    }

    /** No time at all is at once; no word of it is Nomad's hour. */
    @Test
    void aDeadlineOfNothingIsNotNoDeadline() throws Impossible {
        comesBack(new Step.OfDrain("n-1", Optional.of(Duration.ZERO), false, false));
        assertThat(written(new Step.OfDrain("n-1", Optional.empty(), false, false)).get(0).has("deadlineSeconds"))
                .isFalse();
    }

    @Test
    void aDrainStandsInTheFileSoThatItCanBeRead() {
        assertThat(written(new Step.OfDrain("n-1", Optional.of(Duration.ofMinutes(2)), false, true))).hasToString("""
                [{"action":"drain-with","node":"n-1","deadlineSeconds":120,"force":false,"ignoreSystemJobs":true}]\
                """);
    }

    @Test
    void aDrainOfWhichHalfIsWrittenHasNomadsDefaults() throws Impossible {
        assertThat(StepJson.readAll(Json.of("[{action: 'drain-with', node: 'n-1'}]"), ""))
                .containsExactly(new Step.OfDrain("n-1", Optional.empty(), false, false));
    }

    @Test
    void theOrderOfTheStepsIsKept() throws Impossible {
        Step[] steps = {new Step.OfClient(Step.Change.DOWN, "n-2"),
            new Step.OfDrain("n-1", Optional.empty(), true, false), new Step.OfClient(Step.Change.UP, "n-2")};

        assertThat(StepJson.readAll(written(steps), "")).containsExactly(steps);
    }

    @Test
    void aStepOfANewerVersionIsNamedWithItsPlace() {
        assertThatThrownBy(() -> StepJson.readAll(Json.of("[{action: 'down', node: 'a'}, {action: 'explode'}]"),
                "/scenarios/0"))
                .hasMessageContaining("/scenarios/0/steps/1/action")
                .hasMessageContaining("\"explode\"");
    }
}
