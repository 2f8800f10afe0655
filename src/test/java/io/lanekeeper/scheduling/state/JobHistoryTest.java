package io.lanekeeper.scheduling.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.Deployment.Status;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.JobVersion;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a job's past decides about its future. */
class JobHistoryTest {
    private static final JobKey WEB = new JobKey("default", "web");

    private static Job job(String namespace, JobType type, String status, long version) {
        Job usual = Scene.job("web", type, 50, 1, 500);
        return new Job(new JobKey(namespace, "web"), "web", type, 50, status, false, "global", usual.datacenters(),
                usual.nodePool(), List.of(), List.of(), List.of(), usual.groups(), false, false, version, 0);
    }

    private static Job service(long version) {
        return job("default", JobType.SERVICE, "running", version);
    }

    private static JobHistory history(String nomad, ServerState servers, List<Job> jobs, Allocation... allocations) {
        return new ClusterState(new Cluster("", "global", NomadVersion.of(nomad), "", SchedulerSettings.DEFAULT,
                List.of(Sample.node("c-1", "dc1")), List.of(allocations), List.of(), servers), jobs).jobs();
    }

    private static ServerState servers(List<Deployment> deployments, JobVersion... versions) {
        return new ServerState(true, deployments, List.of(), List.of(versions), HeartbeatSettings.DEFAULT);
    }

    private static Deployment deployment(String id, long index, Status status) {
        return new Deployment(id, WEB, index, index, status, false, Map.of());
    }

    private static Alloc ended(Job job, String desired, String client, long version) {
        Allocation a = Scene.allocation(job, 0, "c-1", client);
        AllocationDetails d = new AllocationDetails(version, List.of(), DeploymentMark.NONE, false, false, List.of(),
                false, "", "", Optional.empty(), Optional.empty(), OptionalDouble.empty());
        return Alloc.of(new Allocation(a.id(), a.group(), a.name(), a.nodeId(), desired, client, a.resources(),
                List.of(), 1, d), 0);
    }

    /** It runs nothing, but its allocation will be placed anew: the preview has to know it. */
    @Test
    void aJobThatIsDeadOnlyBecauseItsAllocationFailedTakesPart() {
        Job dead = job("default", JobType.SERVICE, "dead", 0);
        Allocation failed = Scene.allocation(dead, 0, "c-1", "failed");

        assertThat(history("1.11.3", ServerState.UNKNOWN, List.of(dead), failed).takesPart(dead)).isTrue();
        assertThat(history("1.11.3", ServerState.UNKNOWN, List.of(dead)).takesPart(dead)).isFalse();
    }

    @Test
    void aBatchJobThatIsDoneTakesNoPart() {
        Job done = job("default", JobType.BATCH, "dead", 0);
        Allocation complete = Scene.allocation(done, 0, "c-1", "complete");

        assertThat(history("1.11.3", ServerState.UNKNOWN, List.of(done), complete).takesPart(done)).isFalse();
    }

    /** Registered again, a batch job runs again; what ended before does not count as done. */
    @ParameterizedTest
    @CsvSource({"2, true", "1, false"})
    void doneIsDoneInThisVersionOnly(long version, boolean counts) {
        Job batch = job("default", JobType.BATCH, "running", 2);

        assertThat(history("1.11.3", ServerState.UNKNOWN, List.of(batch))
                .remembers(ended(batch, "run", "complete", version))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"1.5.5, true", "1.8.0, false", "1.11.3, false"})
    void whatServersHaveEndedCountedBefore18(String nomad, boolean counts) {
        assertThat(history(nomad, ServerState.UNKNOWN, List.of(service(2)))
                .remembers(ended(service(2), "stop", "complete", 2))).isEqualTo(counts);
    }

    @Test
    void aFailedOneThatMayComeAgainIsRemembered() {
        JobHistory history = history("1.11.3", ServerState.UNKNOWN, List.of(service(2)));

        assertThat(history.remembers(ended(service(2), "run", "failed", 2))).isTrue();
        assertThat(history.remembers(ended(service(2), "stop", "failed", 2))).isFalse();
        assertThat(history.remembers(ended(job("other", JobType.SERVICE, "running", 2), "run", "failed", 2)))
                .as("a job nobody knows")
                .isFalse();
    }

    @Test
    void theLatestDeploymentCounts() {
        JobHistory history = history("1.11.3", servers(List.of(deployment("first", 1, Status.RUNNING),
                deployment("third", 3, Status.FAILED), deployment("second", 2, Status.SUCCESSFUL))),
                List.of(service(3)));

        assertThat(history.deployment(WEB)).map(Deployment::id).contains("third");
        assertThat(history.deployments(WEB)).extracting(Deployment::id).containsExactly("third", "second", "first");
        assertThat(history.deploying()).as("only older ones go on").isEmpty();
    }

    @Test
    void oneThatChangesTakesTheFirstPlace() {
        JobHistory history = history("1.11.3", servers(List.of(deployment("d", 1, Status.RUNNING))),
                List.of(service(1)));
        JobHistory before = history.copy();
        history.set(deployment("d", 1, Status.FAILED));

        assertThat(history.deployments(WEB)).singleElement().extracting(Deployment::status).isEqualTo(Status.FAILED);
        assertThat(before.deployment(WEB)).map(Deployment::status).contains(Status.RUNNING);
    }

    @Test
    void theLatestVersionThatWasProvedIsGoneBackTo() {
        JobHistory history = history("1.11.3", servers(List.of(), new JobVersion(service(1), true, Set.of()),
                new JobVersion(service(2), true, Set.of()), new JobVersion(service(3), false, Set.of())),
                List.of(service(4)));

        assertThat(history.stable(WEB)).map(v -> v.job().version()).contains(2L);
        assertThat(history.rule(Scene.key("web"), 1)).isPresent();
        assertThat(history.rule(Scene.key("web"), 0)).isEmpty();
    }

    @Test
    void onlyWhatDiffersInItsTasksIsReplacedAndWhatNobodyKnowsIs() {
        JobHistory history = history("1.11.3", servers(List.of(), new JobVersion(service(1), true, Set.of("g")),
                new JobVersion(service(2), true, Set.of())), List.of(service(3)));

        assertThat(history.rewritten(Scene.key("web"), 1)).isTrue();
        assertThat(history.rewritten(Scene.key("web"), 2)).isFalse();
        assertThat(history.rewritten(Scene.key("web"), 0)).isTrue();
    }

    /** Before 1.6 a job was evaluated wherever it ever ran. */
    @ParameterizedTest
    @CsvSource({"1.5.5, true", "1.6.0, false"})
    void oldServersKnowWhereAJobEverRan(String nomad, boolean known) {
        Allocation ended = Scene.allocation(service(0), 0, "c-1", "complete");

        assertThat(history(nomad, ServerState.UNKNOWN, List.of(service(0)), ended).everOn(0).contains(WEB))
                .isEqualTo(known);
    }

    @Test
    void jobsOfOneIdInSeveralNamespacesAreNamesakes() {
        Job prod = job("prod", JobType.SERVICE, "running", 0);

        assertThat(history("1.11.3", ServerState.UNKNOWN, List.of(service(0), prod)).namesakes(WEB))
                .containsExactly(prod.key());
        assertThat(history("1.11.3", ServerState.UNKNOWN, List.of(service(0))).namesakes(WEB)).isEmpty();
    }
}
