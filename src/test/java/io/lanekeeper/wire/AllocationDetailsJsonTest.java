package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.HeldPort;
import io.lanekeeper.model.cluster.RescheduleEvent;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.testing.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What decides how Nomad goes on with an allocation, as its API tells it and as a plan keeps it. */
final class AllocationDetailsJsonTest {
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final long TEN_IN_NANOS = 1_767_261_600_000_000_000L;

    private static AllocationDetails read(String json) {
        return AllocationJson.read(Json.of(json)).details();
    }

    private static AllocationDetails again(AllocationDetails details) {
        return AllocationJson.read(written(details)).details();
    }

    private static JsonNode written(AllocationDetails details) {
        return AllocationJson.write(new Allocation("a", GroupKey.of("default", "web", "g"), "web.g[0]", "n", "run",
                "running", new Resources(1, 2, 3), List.of(), 1, details));
    }

    @Test
    void theVersionOfTheJobStandsInTheListOrInTheJobOfTheAllocation() {
        assertThat(read("{JobVersion: 4}").jobVersion()).isEqualTo(4);
        assertThat(read("{Job: {Version: 3}}").jobVersion()).isEqualTo(3);
        assertThat(read("{JobVersion: 0, Job: {Version: 3}}").jobVersion()).isZero();
        assertThat(read("{Job: null}").jobVersion()).as("not told").isEqualTo(-1);
    }

    /** From 1.9 on a client with two addresses may hold 8080 twice: the address decides whether a third fits. */
    @Test
    void portsAreReadWithTheAddressTheyAreBoundTo() {
        assertThat(read("""
                {AllocatedResources: {Shared: {Ports: [
                   {Label: 'p', Value: 8080, To: 80, HostIP: '10.0.0.1'}, {Label: 'q', Value: 9090, HostIP: ''}]}}}
                """).ports()).containsExactly(new HeldPort("10.0.0.1", 8080), new HeldPort("", 9090));
    }

    @Test
    void portsOfATasksOwnNetworkAreHeldAsWell() {
        assertThat(read("""
                {AllocatedResources: {Shared: {Ports: null}, Tasks: {t: {Networks: [
                   {IP: '10.0.0.2', ReservedPorts: [{Label: 'p', Value: 80}], DynamicPorts: [{Value: 20001}]}]}}}}
                """).ports()).containsExactly(new HeldPort("10.0.0.2", 80), new HeldPort("10.0.0.2", 20_001));
    }

    @Test
    void anAllocationThatHasNotToldIsNeitherHealthyNorUnhealthy() {
        DeploymentMark mark = read("{DeploymentID: 'd', DeploymentStatus: {Healthy: null, Canary: true}}").deployment();

        assertThat(mark.isHealthy()).isFalse();
        assertThat(mark.isUnhealthy()).isFalse();
        assertThat(mark.canary()).isTrue();
    }

    @Test
    void healthIsWhatTheClientSaid() {
        assertThat(read("{DeploymentStatus: {Healthy: false}}").deployment().isUnhealthy()).isTrue();
        assertThat(read("{DeploymentStatus: {Healthy: true}}").deployment().isHealthy()).isTrue();
    }

    @Test
    void whoeverIsToldToMoveOrMayBePlacedAnewIsKnown() {
        assertThat(read("{DesiredTransition: {Migrate: true}}").migrate()).isTrue();
        assertThat(read("{DesiredTransition: {Reschedule: true}}").reschedule()).isTrue();
        assertThat(read("{DesiredTransition: {ForceReschedule: true}}").reschedule()).isTrue();
        assertThat(read("{DesiredTransition: {Migrate: null, Reschedule: null}}").migrate()).isFalse();
    }

    @Test
    void earlierTriesAreReadWithTheirTimesAndDelays() {
        assertThat(read("""
                {RescheduleTracker: {Events: [
                   {PrevAllocID: 'a0', PrevNodeID: 'n1', RescheduleTime: %d, Delay: 30000000000}]}}
                """.formatted(TEN_IN_NANOS)).reschedules())
                .containsExactly(new RescheduleEvent("n1", TEN, Duration.ofSeconds(30)));
    }

    /** One that found no room the last time is tried again; one that did is done with. */
    @Test
    void whetherTheLastTryFoundRoomIsKnown() {
        assertThat(read("{RescheduleTracker: {LastReschedule: 'no placement'}}").lastRescheduleFailed()).isTrue();
        assertThat(read("{RescheduleTracker: {LastReschedule: 'ok'}}").lastRescheduleFailed()).isFalse();
        assertThat(read("{RescheduleTracker: null}").lastRescheduleFailed()).isFalse();
    }

    @Test
    void aClientThatIsAwayIsAwaySinceTheFirstMomentOfItsAbsence() {
        assertThat(read("""
                {ClientStatus: 'unknown', AllocStates: [
                   {Field: 'ClientStatus', Value: 'unknown', Time: '2026-01-01T09:00:00Z'},
                   {Field: 'ClientStatus', Value: 'running', Time: '2026-01-01T09:30:00Z'},
                   {Field: 'ClientStatus', Value: 'unknown', Time: '2026-01-01T10:00:00Z'},
                   {Field: 'ClientStatus', Value: 'unknown', Time: '2026-01-01T11:00:00Z'}]}
                """).unknownSince()).contains(TEN);
    }

    @Test
    void aClientThatIsBackIsNotAway() {
        assertThat(read("""
                {ClientStatus: 'running', AllocStates: [
                   {Value: 'unknown', Time: '2026-01-01T09:00:00Z'}, {Value: 'running', Time: '2026-01-01T09:30:00Z'}]}
                """).unknownSince()).isEmpty();
    }

    /** The list of allocations leaves the states out; then the last change is the best that is known. */
    @Test
    void withoutItsStatesAnUnknownOneIsAwaySinceItsLastChange() {
        assertThat(read("{ClientStatus: 'unknown', ModifyTime: %d}".formatted(TEN_IN_NANOS)).unknownSince())
                .contains(TEN);
        assertThat(read("{ClientStatus: 'running', ModifyTime: %d}".formatted(TEN_IN_NANOS)).unknownSince()).isEmpty();
    }

    @Test
    void theBestScoreOfItsPlacementCounts() {
        assertThat(read("""
                {Metrics: {ScoreMetaData: [{NodeID: 'n1', NormScore: 0.25}, {NodeID: 'n2', NormScore: 0.75}]}}
                """).score()).hasValue(0.75);
        assertThat(read("{Metrics: {ScoreMetaData: null}}").score()).isEmpty();
    }

    @Test
    void momentsThatNomadDoesNotKnowAreNone() {
        assertThat(read("{ModifyTime: 0}").changedAt()).isEmpty();
        assertThat(read("{ClientStatus: 'unknown', AllocStates: [{Value: 'unknown', Time: '0001-01-01T00:00:00Z'}]}")
                .unknownSince()).isEmpty();
        assertThat(read("{ClientStatus: 'unknown', AllocStates: [{Value: 'unknown', Time: 'yesterday'}]}")
                .unknownSince()).isEmpty();
    }

    @Test
    void everythingComesBackFromAPlan() {
        AllocationDetails details = new AllocationDetails(7, List.of(new HeldPort("10.0.0.1", 8080)),
                new DeploymentMark("d", Optional.of(false), true), true, true,
                List.of(new RescheduleEvent("n1", TEN, Duration.ofSeconds(30))), true, "e-1", "a-2", Optional.of(TEN),
                Optional.of(TEN.plusNanos(17)), OptionalDouble.of(0.5));

        assertThat(again(details)).isEqualTo(details);
    }

    @Test
    void aCanaryThatHasNotToldComesBackAsOne() {
        DeploymentMark canary = new DeploymentMark("d", Optional.empty(), true);

        assertThat(again(AllocationDetails.PLAIN.withDeployment(canary)).deployment()).isEqualTo(canary);
    }

    @Test
    void ofAnAllocationOfWhichLittleIsToldLittleIsWritten() {
        AllocationDetails bare = AllocationDetails.PLAIN.withDeployment(new DeploymentMark("", Optional.empty(),
                false));

        assertThat(written(bare).fieldNames()).toIterable()
                .doesNotContain("JobVersion", "Ports", "DeploymentID", "DeploymentStatus", "DesiredTransition",
                        "AllocStates", "Metrics", "FollowupEvalID", "NextAllocation");
    }
}
