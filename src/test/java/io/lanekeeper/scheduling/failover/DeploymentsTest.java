package io.lanekeeper.scheduling.failover;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.allocation;
import static io.lanekeeper.scheduling.Scene.missing;
import static io.lanekeeper.scheduling.Scene.off;
import static io.lanekeeper.scheduling.Scene.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.Deployment.Status;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.JobVersion;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupPolicies;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.ReschedulePolicy;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.UpdateStrategy;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new version of {@code web} is being rolled out when something happens to the cluster. */
class DeploymentsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static UpdateStrategy update(int canaries) {
        return new UpdateStrategy(1, canaries, Duration.ofSeconds(10), TEN_MINUTES, false, false);
    }

    private static Job web(long version, int count, int canaries, Constraint... constraints) {
        TaskGroup group = Scene.group(count, 500)
                .withPolicies(new GroupPolicies(ReschedulePolicy.SERVICE, update(canaries), Duration.ZERO))
                .withConstraints(List.of(constraints));
        Job usual = Scene.job("web", JobType.SERVICE, 50, group);
        return new Job(usual.key(), "web", JobType.SERVICE, 50, "running", false, "global", usual.datacenters(),
                usual.nodePool(), List.of(), List.of(), List.of(), usual.groups(), false, false, version, 0);
    }

    private static Constraint not(String client) {
        return new Constraint("${node.unique.name}", "!=", client);
    }

    private static Allocation of(Job job, int index, String client, long version, DeploymentMark mark) {
        Allocation plain = allocation(job, index, client, "running");
        AllocationDetails d = new AllocationDetails(version, List.of(), mark, false, false, List.of(), false, "", "",
                Optional.empty(), Optional.of(NOW.minusSeconds(60)), OptionalDouble.empty());
        return new Allocation("v" + version + "-" + index, plain.group(), plain.name(), client, "run", "running",
                plain.resources(), List.of(), version * 100 + index, d);
    }

    private static DeploymentMark healthy(String deployment, boolean canary) {
        return new DeploymentMark(deployment, Optional.of(true), canary);
    }

    private static ServerState rolling(
            Job now, Status status, int canaries, List<String> placed, Optional<Instant> by, Job... before) {
        Deployment.Group group = new Deployment.Group(false, false, false, canaries, now.groups().getFirst().count(),
                placed.size(), placed, TEN_MINUTES, by);
        List<JobVersion> versions = new ArrayList<>();
        List.of(before).forEach(j -> versions.add(new JobVersion(j, true, Set.of("g"))));
        return new ServerState(true,
                List.of(new Deployment("d", now.key(), now.version(), 9, status, false, Map.of("g", group))),
                List.of(), versions, HeartbeatSettings.DEFAULT);
    }

    /** Two of the old version and the canary of the new one, which is healthy and waits to be promoted. */
    private static Scene canarying(int clients, Job now, Job before, Status status) {
        Allocation canary = of(now, 0, "c-3", 1, healthy("d", true));
        return Scene.of(clients)
                .has(now, of(before, 0, "c-1", 0, healthy("", false)), of(before, 1, "c-2", 0, healthy("", false)),
                        canary)
                .with(rolling(now, status, 1, List.of(canary.id()), Optional.empty(), before));
    }

    /** Once a loss ended the healthy canary, or let the group shrink. */
    @Test
    void anOldOneThatIsLostIsReplacedAndTheCanaryStays() {
        StepResult step = canarying(4, web(1, 2, 1), web(0, 2, 0), Status.RUNNING).play(off("c-1")).last();

        assertThat(after(step, "web")).hasSize(3).contains("c-2", "c-3").doesNotContain("c-1");
        assertThat(missing(step, "web")).isZero();
    }

    @Test
    void itIsReplacedByTheRulesOfTheOldVersion() {
        Job now = web(1, 2, 1, not("c-4"));
        Job before = web(0, 2, 0, not("c-2"), not("c-3"));
        StepResult step = canarying(4, now, before, Status.RUNNING).play(off("c-1")).last();

        assertThat(after(step, "web")).as("only the old version may run on c-4").contains("c-4");
    }

    @Test
    void aCanaryWhoseClientDiesIsPlacedAnew() {
        StepResult step = canarying(4, web(1, 2, 1), web(0, 2, 0), Status.RUNNING).play(off("c-3")).last();

        assertThat(after(step, "web")).hasSize(3).contains("c-1", "c-2").doesNotContain("c-3");
    }

    @Test
    void aClientThatComesBackChangesNothingOfTheCanary() {
        Preview preview = canarying(4, web(1, 2, 1), web(0, 2, 0), Status.RUNNING).play(off("c-4"), on("c-4"));

        assertThat(after(preview.last(), "web")).containsExactlyInAnyOrder("c-1", "c-2", "c-3");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = {"RUNNING", "PAUSED"})
    void whileItGoesOnOrIsPausedWhatIsLostIsPlaced(Status status) {
        StepResult step = canarying(4, web(1, 2, 1), web(0, 2, 0), status).play(off("c-1")).last();

        assertThat(after(step, "web")).hasSize(3);
    }

    /** Healthy ones of a version that is done: nothing of the deployment is in the way. */
    @Test
    void afterADeploymentThatSucceededALossIsALoss() {
        Job now = web(1, 2, 0);
        StepResult step = Scene.of(3)
                .has(now, of(now, 0, "c-1", 1, healthy("d", false)), of(now, 1, "c-2", 1, healthy("d", false)))
                .with(rolling(now, Status.SUCCESSFUL, 0, List.of(), Optional.empty()))
                .play(off("c-1"))
                .last();

        assertThat(after(step, "web")).hasSize(2).contains("c-2").doesNotContain("c-1");
        assertThat(step.time().upcoming()).isEmpty();
    }

    /** Its allocations are not healthy and will not be: that it fails is said before it happens. */
    @Test
    void aDeploymentThatWillFailIsSaidWithItsTime() {
        Job now = web(1, 2, 0);
        Preview preview = Scene.of(2)
                .has(now, of(now, 0, "c-1", 1, new DeploymentMark("d", Optional.of(false), false)),
                        of(now, 1, "c-2", 1, new DeploymentMark("d", Optional.of(false), false)))
                .with(rolling(now, Status.RUNNING, 0, List.of(), Optional.of(NOW.plus(TEN_MINUTES))))
                .play();

        assertThat(preview.start().time().upcoming()).singleElement().satisfies(u -> {
            assertThat(u.what()).isEqualTo(Upcoming.What.PROGRESS_DEADLINE);
            assertThat(u.job()).contains(now.key());
            assertThat(u.in()).isEqualTo(TEN_MINUTES);
        });
    }

    @Test
    void aPausedDeploymentFailsNever() {
        Job now = web(1, 2, 0);
        Preview preview = Scene.of(2)
                .has(now, of(now, 0, "c-1", 1, new DeploymentMark("d", Optional.of(false), false)))
                .with(rolling(now, Status.PAUSED, 0, List.of(), Optional.of(NOW.plus(TEN_MINUTES))))
                .play(off("c-2"));

        assertThat(preview.last().time().upcoming()).extracting(Upcoming::what)
                .doesNotContain(Upcoming.What.PROGRESS_DEADLINE);
    }

    /** One at a time, and each old one ends only when the new one has a place. */
    @Test
    void whileARolloutGoesOnNothingIsMissing() {
        Job before = web(0, 3, 0);
        Job now = web(1, 3, 0);
        Allocation[] old = IntStream.range(0, 3)
                .mapToObj(i -> of(before, i, "c-" + (i + 1), 0, healthy("", false)))
                .toArray(Allocation[]::new);
        Preview preview = Scene.of(4)
                .has(now, old)
                .with(rolling(now, Status.RUNNING, 0, List.of(), Optional.of(NOW.plus(TEN_MINUTES)), before))
                .play(off("c-4"));

        assertThat(after(preview.last(), "web")).hasSize(3).doesNotContain("c-4");
        assertThat(missing(preview.last(), "web")).isZero();
    }
}
