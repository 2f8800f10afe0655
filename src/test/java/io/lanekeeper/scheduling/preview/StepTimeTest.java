package io.lanekeeper.scheduling.preview;

import static io.lanekeeper.scheduling.Scene.drain;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.key;
import static io.lanekeeper.scheduling.Scene.off;
import static io.lanekeeper.scheduling.Scene.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.failover.Heartbeats;
import io.lanekeeper.scheduling.failover.Upcoming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a step takes: what a user is told when asked for how long something is down. */
class StepTimeTest {
    private static StepTime after(Step... steps) {
        return web().play(steps).last().time();
    }

    private static Scene web() {
        return Scene.of(3).runs(job("web", JobType.SERVICE, 50, 1, 500), "c-1");
    }

    @Test
    void aClientThatGoesIsNoticedAfterTenToThirtySeconds() {
        StepTime time = after(off("c-1"));

        assertThat(time.detect()).contains(new Heartbeats(Duration.ofSeconds(10), Duration.ofSeconds(30)));
        assertThat(time.least(key("web"))).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(time.most(key("web"))).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    /** The servers are told of it: nothing has to be noticed. */
    @Test
    void whatAnOperatorDoesIsKnownAtOnce() {
        assertThat(after(drain("c-1")).detect()).isEmpty();
        assertThat(after(off("c-2"), on("c-2")).detect()).isEmpty();
        assertThat(after(new Step.OfCount(key("web"), 2)).detect()).isEmpty();
    }

    @Test
    void aClientThatIsCutOffIsNoticedAsOneThatIsDead() {
        assertThat(after(new Step.OfClient(Step.Change.DISCONNECT, "c-1")).detect())
                .isEqualTo(after(off("c-1")).detect());
    }

    @Test
    void aLaneThatGoesHasToBeNoticedAndOneThatComesBackHasNot() {
        assertThat(after(new Step.OfLane(true, "${node.datacenter}", "dc1")).detect()).isPresent();
        assertThat(after(new Step.OfLane(true, "${node.datacenter}", "dc1"),
                new Step.OfLane(false, "${node.datacenter}", "dc1")).detect()).isEmpty();
    }

    @Test
    void theServersOwnTimesAreUsedWhereTheyAreKnown() {
        HeartbeatSettings patient = new HeartbeatSettings(Duration.ofSeconds(30), Duration.ofMinutes(1), 50, true);
        StepTime time = web().with(new ServerState(true, List.of(), List.of(), List.of(), patient))
                .play(off("c-1"))
                .last()
                .time();

        assertThat(time.known()).isTrue();
        assertThat(time.detect()).contains(new Heartbeats(Duration.ofMinutes(1), Duration.ofMinutes(2)));
    }

    @Test
    void whereTheyAreNotNomadsDefaultsAreSaidToBeSuch() {
        assertThat(after(off("c-1")).known()).isFalse();
    }

    @Test
    void onlyWhatWasPlacedHasATime() {
        Scene scene = web().runs(job("other", JobType.SERVICE, 50, 1, 500), "c-2");

        assertThat(scene.play(off("c-1")).last().time().placed()).containsOnlyKeys(key("web"));
        assertThat(scene.play(off("c-1"), off("c-3")).last().time().placed()).doesNotContainKey(key("other"));
    }

    @Test
    void whatWaitsForRoomIsPlacedWhenTheClientIsBackAndHasStarted() {
        StepTime time = Scene.of(1)
                .runs(job("web", JobType.SERVICE, 50, 1, 500), "c-1")
                .play(off("c-1"), on("c-1"))
                .last()
                .time();

        assertThat(time.placed()).containsKey(key("web"));
        assertThat(time.upcoming()).isEmpty();
    }

    @Test
    void aDrainThatStandsStillSaysWhenItIsOver() {
        StepTime time = web().runs(job("batch", JobType.BATCH, 50, 1, 100), "c-1")
                .play(new Step.OfDrain("c-1", Optional.of(Duration.ofMinutes(10)), false, false))
                .last()
                .time();

        assertThat(time.upcoming()).singleElement().satisfies(u -> {
            assertThat(u.what()).isEqualTo(Upcoming.What.DRAIN_DEADLINE);
            assertThat(u.nodeId()).contains("c-1");
            assertThat(u.in()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        });
    }

    @Test
    void whatWasToComeIsOverWhenTheClientIsInUseAgain() {
        StepTime time = web().runs(job("batch", JobType.BATCH, 50, 1, 100), "c-1")
                .play(new Step.OfDrain("c-1", Optional.of(Duration.ofMinutes(10)), false, false), on("c-1"))
                .last()
                .time();

        assertThat(time.upcoming()).isEmpty();
    }
}
