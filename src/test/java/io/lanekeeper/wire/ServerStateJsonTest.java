package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.JobVersion;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.testing.Jobs;
import io.lanekeeper.testing.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerStateJsonTest {
    private static final JobKey WEB = new JobKey("default", "web");

    private static ServerState again(ServerState state) {
        return ServerStateJson.read(ServerStateJson.write(state));
    }

    private static ServerState of(OpenEvaluation... evaluations) {
        return new ServerState(true, List.of(), List.of(evaluations), List.of(), HeartbeatSettings.DEFAULT);
    }

    /** A plan that is opened tomorrow still knows what was waiting for its next try. */
    @Test
    void whatTheServersWereInTheMiddleOfComesBackFromAFile() {
        ServerState state = of(new OpenEvaluation("e-1", WEB, false,
                Optional.of(Instant.parse("2026-01-01T00:10:00Z")), "alloc-failure", List.of(), ""));

        assertThat(again(state)).isEqualTo(state);
    }

    @Test
    void whatWaitsForRoomComesBackWithItsGroupsAndItsClient() {
        ServerState state = of(
                new OpenEvaluation("e-1", new JobKey("prod", "web"), true, Optional.empty(), "queued-allocs",
                        List.of("api", "ui"), ""),
                new OpenEvaluation("e-2", WEB, true, Optional.empty(), "node-update", List.of("g"), "n-7"));

        assertThat(again(state)).isEqualTo(state);
    }

    @Test
    void earlierVersionsComeBackWithWhatTheyReplaced() {
        JobVersion version = new JobVersion(Jobs.twoGroups("web"), true, Set.of("Dest"));
        ServerState state = new ServerState(true, List.of(), List.of(), List.of(version), HeartbeatSettings.DEFAULT);

        assertThat(again(state).versions()).singleElement().satisfies(v -> {
            assertThat(v.stable()).isTrue();
            assertThat(v.rewritten()).containsExactly("Dest");
            assertThat(v.job().key()).isEqualTo(WEB);
            assertThat(v.job().version()).isEqualTo(version.job().version());
        });
    }

    @Test
    void deploymentsAndTheServersOwnTimesComeBack() {
        Deployment deployment = new Deployment("d", WEB, 1, 2, Deployment.Status.PAUSED, true, Map.of());
        ServerState state = new ServerState(true, List.of(deployment), List.of(), List.of(),
                new HeartbeatSettings(Duration.ofSeconds(5), Duration.ofSeconds(2), 12.5, true));

        assertThat(again(state)).isEqualTo(state);
    }

    /** Plans of before say nothing of the servers; that is not the same as servers that do nothing. */
    @Test
    void anOldPlanKnowsNothingOfTheServers() {
        assertThat(ServerStateJson.read(MissingNode.getInstance())).isEqualTo(ServerState.UNKNOWN);
        assertThat(ServerStateJson.read(Json.of("null")).known()).isFalse();
        assertThat(ServerStateJson.read(Json.of("{}")).known()).isTrue();
        assertThat(ServerStateJson.read(Json.of("{}")).heartbeats()).isEqualTo(HeartbeatSettings.DEFAULT);
    }

    @Test
    void anEvaluationOfNomadsApiIsRead() {
        assertThat(ServerStateJson.evaluation(Json.of("""
                {ID: 'e-1', Namespace: 'prod', JobID: 'web', Status: 'blocked', TriggeredBy: 'queued-allocs',
                 Priority: 50, FailedTGAllocs: {api: {NodesEvaluated: 3}}, NodeID: '',
                 WaitUntil: '0001-01-01T00:00:00Z'}
                """))).isEqualTo(new OpenEvaluation("e-1", new JobKey("prod", "web"), true, Optional.empty(),
                "queued-allocs", List.of("api"), ""));
    }

    @Test
    void oneThatIsDelayedSaysUntilWhen() {
        OpenEvaluation later = ServerStateJson.evaluation(Json.of("""
                {ID: 'e-1', JobID: 'web', Status: 'pending', TriggeredBy: 'alloc-failure', FailedTGAllocs: null,
                 WaitUntil: '2026-01-01T00:10:00.5Z'}
                """));

        assertThat(later.waitUntil()).contains(Instant.parse("2026-01-01T00:10:00.500Z"));
        assertThat(later.blocked()).isFalse();
        assertThat(later.job()).isEqualTo(WEB);
    }

    @Test
    void aServersHeartbeatsAreThoseOfItsConfiguration() {
        assertThat(ServerStateJson.heartbeats(Json.of("""
                {config: {Server: {Enabled: true, MinHeartbeatTTL: 5000000000, HeartbeatGrace: 2000000000,
                                   MaxHeartbeatsPerSecond: 100}}}
                """))).isEqualTo(new HeartbeatSettings(Duration.ofSeconds(5), Duration.ofSeconds(2), 100, true));
    }

    @Test
    void whatItDoesNotSayIsNomadsDefaultAndKnownAllTheSame() {
        HeartbeatSettings read = ServerStateJson.heartbeats(Json.of("""
                {config: {Server: {Enabled: true, MinHeartbeatTTL: 0, MaxHeartbeatsPerSecond: 0}}}
                """));

        assertThat(read.minTtl()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read.grace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read.perSecond()).isEqualTo(50);
        assertThat(read.known()).isTrue();
    }

    /** A client that answers has a server's block, too; it says nothing of the servers. */
    @Test
    void aClientDoesNotTellTheServersTimes() {
        assertThat(ServerStateJson.heartbeats(Json.of("""
                {config: {Server: {Enabled: false, MinHeartbeatTTL: 5000000000}}}
                """)).known()).isFalse();
        assertThat(ServerStateJson.heartbeats(Json.of("{}"))).isEqualTo(HeartbeatSettings.DEFAULT);
    }
}
