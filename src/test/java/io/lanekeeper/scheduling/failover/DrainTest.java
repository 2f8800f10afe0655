package io.lanekeeper.scheduling.failover;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.drain;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.missing;
import static io.lanekeeper.scheduling.Scene.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrainTest {
    private static Scene everything() {
        return Scene.of(3)
                .runs(job("service", JobType.SERVICE, 50, 1, 500), "c-1")
                .runs(job("system", JobType.SYSTEM, 50, 1, 100), "c-1", "c-2", "c-3");
    }

    private static Step with(Optional<Duration> deadline, boolean force, boolean ignoreSystemJobs) {
        return new Step.OfDrain("c-1", deadline, force, ignoreSystemJobs);
    }

    @Test
    void systemAllocationsLeaveWhenNothingElseIsLeft() {
        StepResult step = everything().play(drain("c-1")).last();

        assertThat(after(step, "service")).doesNotContain("c-1").hasSize(1);
        assertThat(after(step, "system")).containsExactly("c-2", "c-3");
        assertThat(step.nodes().get("c-1")).matches(n -> !n.draining());
    }

    /** Batch work stays until the deadline, and as long as it does, so do system jobs. */
    @Test
    void batchWorkKeepsTheDrainFromEnding() {
        StepResult step = everything().runs(job("batch", JobType.BATCH, 50, 1, 100), "c-1").play(drain("c-1")).last();

        assertThat(after(step, "batch")).containsExactly("c-1");
        assertThat(after(step, "system")).contains("c-1");
        assertThat(step.nodes().get("c-1")).matches(n -> n.draining());
        assertThat(step.time().upcoming()).extracting(Upcoming::what).containsExactly(Upcoming.What.DRAIN_DEADLINE);
        assertThat(step.time().upcoming().getFirst().in()).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void aForcedDrainWaitsForNothing() {
        StepResult step = everything().runs(job("batch", JobType.BATCH, 50, 1, 100), "c-1")
                .play(with(Optional.empty(), true, false))
                .last();

        assertThat(after(step, "batch")).doesNotContain("c-1");
        assertThat(after(step, "system")).containsExactly("c-2", "c-3");
    }

    @Test
    void systemJobsStayWhereTheDrainSaysSo() {
        StepResult step = everything().play(with(Optional.empty(), false, true)).last();

        assertThat(after(step, "system")).containsExactly("c-1", "c-2", "c-3");
        assertThat(step.nodes().get("c-1")).matches(n -> !n.draining());
    }

    @Test
    void theOnlyClientOfAGroupIsAnOutage() {
        StepResult step = Scene.of(1)
                .runs(job("service", JobType.SERVICE, 50, 1, 500), "c-1")
                .play(drain("c-1"))
                .last();

        assertThat(after(step, "service")).isEmpty();
        assertThat(missing(step, "service")).isEqualTo(1);
    }

    /** One may be away at a time: the second waits until the first has found room, on a client that comes back later. */
    @Test
    void aDrainThatStandsStillGoesOnWhenRoomAppears() {
        Preview preview = Scene.of(2)
                .runs(job("large", JobType.SERVICE, 50, 2, 3000), "c-1", "c-2")
                .play(drain("c-2"), drain("c-1"), on("c-2"));

        assertThat(after(preview.steps().get(0), "large")).containsExactly("c-1");
        assertThat(after(preview.steps().get(1), "large")).as("short already, so nothing may go")
                .containsExactly("c-1");
        assertThat(after(preview.last(), "large")).containsExactly("c-2");
    }
}
