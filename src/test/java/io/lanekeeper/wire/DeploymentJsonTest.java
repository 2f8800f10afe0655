package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.Deployment.Status;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.testing.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeploymentJsonTest {
    private static final Deployment CANARYING = new Deployment("d-1", new JobKey("prod", "web"), 3, 42, Status.RUNNING,
            false, Map.of("g", new Deployment.Group(true, true, false, 1, 3, 0, List.of("a-9"), Duration.ofMinutes(10),
                    Optional.of(Instant.parse("2026-01-01T10:10:00Z")))));

    @Test
    void aDeploymentOfNomadsApiIsReadWithItsCanariesAndItsDeadline() {
        assertThat(DeploymentJson.read(Json.of("""
                {ID: 'd-1', Namespace: 'prod', JobID: 'web', JobVersion: 3, CreateIndex: 42, Status: 'running',
                 IsMultiregion: false, StatusDescription: 'Deployment is running but requires manual promotion',
                 TaskGroups: {g: {AutoRevert: true, AutoPromote: true, Promoted: false, DesiredCanaries: 1,
                   DesiredTotal: 3, HealthyAllocs: 0, PlacedAllocs: 1, UnhealthyAllocs: 0, PlacedCanaries: ['a-9'],
                   ProgressDeadline: 600000000000, RequireProgressBy: '2026-01-01T10:10:00Z'}}}
                """))).isEqualTo(CANARYING);
    }

    @Test
    void itComesBackFromAPlan() {
        assertThat(DeploymentJson.read(DeploymentJson.write(CANARYING))).isEqualTo(CANARYING);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusComesBack(Status status) {
        assertThat(DeploymentJson.read(DeploymentJson.write(CANARYING.withStatus(status))).status()).isEqualTo(status);
    }

    /** A newer Nomad may have words that nobody knows yet: nothing is waited for because of them. */
    @Test
    void aStatusNobodyKnowsCountsAsOver() {
        assertThat(DeploymentJson.read(Json.of("{Status: 'dreaming'}")).status().active()).isFalse();
    }

    @Test
    void withoutADeadlineNothingIsPressing() {
        Deployment deployment = DeploymentJson.read(Json.of("""
                {TaskGroups: {g: {RequireProgressBy: '0001-01-01T00:00:00Z', PlacedCanaries: null}}}
                """));

        assertThat(deployment.groups()).hasEntrySatisfying("g", group -> {
            assertThat(group.progressBy()).isEmpty();
            assertThat(group.placedCanaries()).isEmpty();
            assertThat(group.canarying()).isFalse();
        });
    }

    @Test
    void olderServersDoNotTellTheNamespace() {
        assertThat(DeploymentJson.read(Json.of("{JobID: 'web'}")).job()).isEqualTo(new JobKey("default", "web"));
    }
}
