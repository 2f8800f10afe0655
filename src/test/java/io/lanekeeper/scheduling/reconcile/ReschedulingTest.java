package io.lanekeeper.scheduling.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.RescheduleEvent;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.state.Alloc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReschedulingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** One that has been tried before, with these delays, a minute apart. */
    private static Alloc tried(int... seconds) {
        List<RescheduleEvent> events = IntStream.range(0, seconds.length)
                .mapToObj(i -> new RescheduleEvent("n" + i, NOW.minusSeconds(60L * (seconds.length - i)),
                        Duration.ofSeconds(seconds[i])))
                .toList();
        return new Alloc("a", Scene.key("web"), 0, Resources.NONE, 0, Alloc.Desired.RUN, Alloc.Client.FAILED,
                new AllocationDetails(0, List.of(), DeploymentMark.NONE, false, false, events, false, "", "",
                        Optional.empty(), Optional.of(NOW), OptionalDouble.empty()));
    }

    private static Rescheduling by(ReschedulePolicy policy, int... seconds) {
        return new Rescheduling(tried(seconds), policy, NOW);
    }

    private static ReschedulePolicy growing(String function, int most) {
        return new ReschedulePolicy(0, true, Duration.ZERO, Duration.ofSeconds(5), function, Duration.ofSeconds(most));
    }

    @Test
    void theDelayDoublesUpToTheMost() {
        assertThat(by(growing("exponential", 100)).delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(by(growing("exponential", 100), 5, 10).delay()).isEqualTo(Duration.ofSeconds(20));
        assertThat(by(growing("exponential", 15), 5, 10).delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void orIsTheSumOfTheTwoBefore() {
        assertThat(by(growing("fibonacci", 100), 5, 10).delay()).isEqualTo(Duration.ofSeconds(15));
        assertThat(by(growing("fibonacci", 100), 5).delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void attemptsAreCountedWithinTheInterval() {
        ReschedulePolicy two = new ReschedulePolicy(2, false, Duration.ofMinutes(3), Duration.ofSeconds(5), "constant",
                Duration.ZERO);

        assertThat(by(two).allowed()).isTrue();
        assertThat(by(two, 5).allowed()).isTrue();
        assertThat(by(two, 5, 5).allowed()).isFalse();
        assertThat(by(two, 5, 5, 5, 5, 5).allowed()).as("only three lie within the interval").isFalse();
        assertThat(by(ReschedulePolicy.NEVER).allowed()).isFalse();
    }

    /** A replacement's client is penalised for every try that its predecessors remember. */
    @Test
    void theReplacementRemembersWhereItFailed() {
        List<RescheduleEvent> events = by(growing("constant", 0), 5).events(NOW, "here");

        assertThat(events).extracting(RescheduleEvent::nodeId).containsExactly("n0", "here");
    }
}
