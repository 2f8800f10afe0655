package io.lanekeeper.scheduling.failover;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.allocation;
import static io.lanekeeper.scheduling.Scene.group;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.missing;
import static io.lanekeeper.scheduling.Scene.off;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.GroupPolicies;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.UpdateStrategy;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FailedAllocationsTest {
    private static final Instant FAILED = Instant.parse("2025-12-31T23:59:50Z");

    private static Job web(ReschedulePolicy policy) {
        return job("web", JobType.SERVICE, 50, group(1, 500)
                .withPolicies(new GroupPolicies(policy, UpdateStrategy.NONE, Duration.ZERO)));
    }

    private static Allocation failed(Job job, String followup) {
        return allocation(job, 0, "c-1", "failed").withDetails(new AllocationDetails(0, List.of(), DeploymentMark.NONE,
                false, false, List.of(), false, followup, "", Optional.empty(), Optional.of(FAILED),
                OptionalDouble.empty()));
    }

    private static ServerState waiting(Job job, int seconds) {
        return new ServerState(true, List.of(), List.of(new OpenEvaluation("later", job.key(), false,
                Optional.of(FAILED.plusSeconds(seconds)), "alloc-failure", List.of(), "")), List.of(),
                HeartbeatSettings.DEFAULT);
    }

    private static ReschedulePolicy after10Minutes() {
        return new ReschedulePolicy(0, true, Duration.ZERO, Duration.ofMinutes(10), "constant", Duration.ZERO);
    }

    /** Once the preview placed it at once, on a cluster where Nomad did nothing for ten minutes. */
    @Test
    void oneThatWaitsForItsNextTryIsNotPlacedBefore() {
        Job web = web(after10Minutes());
        Preview preview = Scene.of(3).has(web, failed(web, "later")).with(waiting(web, 600)).play(off("c-2"));

        assertThat(after(preview.start(), "web")).isEmpty();
        assertThat(after(preview.last(), "web")).isEmpty();
        assertThat(missing(preview.last(), "web")).isZero();
        assertThat(preview.last().time().upcoming()).extracting(Upcoming::what)
                .containsExactly(Upcoming.What.RESCHEDULE);
    }

    @Test
    void whenItsTimeComesItIsPlacedWhereItDidNotFail() {
        Job web = web(after10Minutes());
        StepResult step = Scene.of(2)
                .has(web, failed(web, "later"))
                .with(waiting(web, 11))
                .play(new Step.OfCount(Scene.key("web"), 1))
                .last();

        assertThat(after(step, "web")).containsExactly("c-2");
    }

    @Test
    void oneThatMayNeverBePlacedAnewCountsAsThere() {
        Job web = web(ReschedulePolicy.NEVER);
        ServerState nothingOpen = new ServerState(true, List.of(), List.of(), List.of(), HeartbeatSettings.DEFAULT);
        Preview preview = Scene.of(3).has(web, failed(web, "")).with(nothingOpen).play(off("c-1"));

        assertThat(after(preview.last(), "web")).isEmpty();
        assertThat(missing(preview.last(), "web")).isZero();
    }

    /** The reschedule block is about failures: what is lost with its client is placed all the same. */
    @Test
    void whatIsLostIsPlacedWhateverThePolicySays() {
        Job web = web(ReschedulePolicy.NEVER);

        assertThat(after(Scene.of(2).runs(web, "c-1").play(off("c-1")).last(), "web")).containsExactly("c-2");
    }
}
