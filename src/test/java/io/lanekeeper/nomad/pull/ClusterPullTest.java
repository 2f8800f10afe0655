package io.lanekeeper.nomad.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.Token;
import io.lanekeeper.nomad.http.HttpNomadClient;
import io.lanekeeper.testing.RecordedNomad;
import io.lanekeeper.testing.RecordedNomad.Answer;
import io.lanekeeper.wire.JobJson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ClusterPullTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T09:12:00.123Z"));

    @ParameterizedTest
    @CsvSource({"1.1.2,2-placed,dtle-2", "1.5.5,2-placed,dtle-2", "1.11.3,2-placed,dtle-3", "1.5.5,3-after-first-stop,"
            + "dtle-3",
        "1.11.3,3-after-first-stop,dtle-2", "1.1.2,4-after-second-stop,", "1.5.5,4-after-second-stop,",
        "1.11.3,5-after-restart-of-first,dtle-3"})
    void storysClusterIsPulledComplete(String version, String moment, String destNode) {
        try (RecordedNomad nomad = RecordedNomad.serve(version, moment)) {
            PullResult.Pulled pulled = pulled(nomad);
            Cluster cluster = pulled.cluster();

            assertThat(cluster.version()).isEqualTo(NomadVersion.of(version));
            assertThat(cluster.address()).isEqualTo(nomad.address());
            assertThat(cluster.region()).isEqualTo("global");
            assertThat(cluster.takenAt()).isEqualTo("2026-11-23T09:12:00Z");
            assertThat(cluster.scheduler()).isEqualTo(SchedulerSettings.DEFAULT);
            assertThat(cluster.unseen()).isEmpty();
            assertThat(pulled.notes()).isEmpty();
            assertThat(cluster.nodes()).extracting(Node::name).containsExactly("dtle-1", "dtle-2", "dtle-3");
            assertThat(cluster.nodes()).extracting(Node::datacenter).containsExactly("shanghai", "beijing", "beijing");
            assertThat(cluster.nodes()).extracting(Node::nodeClass).containsExactly("mysql-a", "mysql-b", "mysql-b");
            assertThat(cluster.nodes()).extracting(n -> n.meta().get("rack")).containsExactly("r1", "r1", "r2");
            assertThat(cluster.nodes()).allSatisfy(node -> {
                assertThat(node.resources()).extracting(Resources::cpu, Resources::memoryMb)
                        .containsExactly(4000L, 4096L);
                assertThat(node.attributes()).containsEntry("nomad.version", version);
                assertThat(node.drivers()).containsKey("raw_exec");
            });
            assertThat(running(cluster)).isEqualTo(
                    destNode == null ? Map.of("Src", "dtle-1") : Map.of("Src", "dtle-1", "Dest", destNode));
            assertThat(pulled.rawJobs()).extracting(j -> JobJson.read(j).key().id()).containsExactly("test_constraint");
        }
    }

    @Test
    void allocationsHoldWhatTheirTasksAskFor() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            assertThat(pulled(nomad).cluster().allocations()).extracting(Allocation::resources)
                    .containsOnly(new Resources(100, 64, 300));
        }
    }

    @Test
    void resourcesMissingFromTheListAreFetchedOneByOne() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.1.2", "2-placed")) {
            String withoutResources = nomad.body("allocations");
            nomad.answerInstead(path -> path.equals("/v1/allocations") ? Optional.of(new Answer(200, withoutResources))
                    : Optional.empty());

            assertThat(pulled(nomad).cluster().allocations()).extracting(Allocation::resources)
                    .containsOnly(new Resources(100, 300, 300));
            assertThat(nomad.calls()).filteredOn(c -> c.startsWith("/v1/allocation/")).hasSize(2);
        }
    }

    @Test
    void clientThatGoesAwayMeanwhileIsLeftOutWithANote() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            String gone = node(pulled(nomad).cluster(), "dtle-2").id();
            nomad.answerInstead(path -> path.equals("/v1/node/" + gone) ? Optional.of(new Answer(404, "node not found"))
                    : Optional.empty());

            PullResult.Pulled pulled = pulled(nomad);

            assertThat(pulled.cluster().nodes()).extracting(Node::name).containsExactly("dtle-1", "dtle-3");
            assertThat(pulled.notes()).containsExactly(new PullNote.ClientGone("dtle-2"));
        }
    }

    @Test
    void whatTheTokenMayNotSeeIsSaid() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> path.startsWith("/v1/node") || path.startsWith("/v1/acl/") ? Optional.empty()
                    : Optional.of(new Answer(403, "Permission denied")));

            Cluster cluster = pulled(nomad).cluster();

            assertThat(cluster.nodes()).hasSize(3);
            assertThat(cluster.allocations()).isEmpty();
            assertThat(cluster.version()).isEqualTo(new NomadVersion(1, 11, 3));
            String takes = "namespace \"default\" { policy = \"read\" }";
            assertThat(cluster.unseen()).containsExactly(new Unseen.AllAllocations(takes), new Unseen.AllJobs(takes),
                    new Unseen.SchedulerSetup(), new Unseen.ServerVersion());
        }
    }

    @Test
    void tokenBoundToItsNamespaceIsAskedForThatOne() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            nomad.answerAllNamespaces(new Answer(403, "Permission denied"));

            PullResult.Pulled pulled = pulled(nomad, connection(nomad).withNamespace("orders"));

            assertThat(pulled.rawJobs()).hasSize(1);
            assertThat(pulled.cluster().allocations()).hasSize(2);
            assertThat(pulled.cluster().unseen()).containsExactly(new Unseen.AllocationsElsewhere("orders"),
                    new Unseen.JobsElsewhere("orders"));
        }
    }

    @Test
    void serverThatTakesTheStarForANameIsAskedForItsNamespace() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.1.2", "2-placed")) {
            nomad.answerAllNamespaces(new Answer(200, "[]"));

            PullResult.Pulled pulled = pulled(nomad);

            assertThat(pulled.rawJobs()).hasSize(1);
            assertThat(pulled.cluster().unseen()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"namespace \"*\" { policy = \"read\" } node { policy = \"read\" }|0",
        "namespace \"default\" { policy = \"read\" }|1",
        "namespace \"*\" { policy = \"read\" } namespace \"hr\" { policy = \"deny\" }|1",
        "node { policy = \"read\" }|1"})
    void silentlyFilteredNamespacesAreFoundByTheTokensPolicies(String rules, int sentences) {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> switch (path) {
                case "/v1/acl/token/self" ->
                    Optional.of(new Answer(200, "{\"Type\":\"client\",\"Policies\":[\"mine\"]}"));
                case "/v1/acl/policy/mine" ->
                    Optional.of(new Answer(200, "{\"Rules\":\"" + rules.replace("\"", "\\\"") + "\"}"));
                default -> Optional.empty();
            });

            assertThat(pulled(nomad).cluster().unseen()).hasSize(sentences);
        }
    }

    @Test
    void managementTokenSeesAllAndGoesWithEveryCall() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> path.equals("/v1/acl/token/self")
                    ? Optional.of(new Answer(200, "{\"Type\":\"management\",\"Policies\":null}"))
                    : Optional.empty());

            PullResult.Pulled pulled = pulled(nomad,
                    connection(nomad).withToken(Optional.of(new Token("secret"))));

            assertThat(pulled.cluster().unseen()).isEmpty();
            assertThat(nomad.tokens()).containsOnly("secret");
        }
    }

    @Test
    void refusedNodesEndThePull() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> Optional.of(new Answer(403, "Permission denied")));

            assertThat(pull(nomad, connection(nomad), Progress.NONE, new CancelToken()))
                    .isEqualTo(new PullResult.Failed(new NomadFailure.Refused("GET /v1/nodes",
                            "node { policy = \"read\" }", false, "Permission denied")));
        }
    }

    @Test
    void serverWithoutSuchAPathIsNotNomad() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            nomad.answerInstead(path -> Optional.of(new Answer(404, "no")));

            assertThat(pull(nomad, connection(nomad), Progress.NONE, new CancelToken()))
                    .isEqualTo(new PullResult.Failed(
                            new NomadFailure.NotNomad(nomad.address(), "GET /v1/nodes: not found: no")));
        }
    }

    @Test
    void answerThatBreaksOffAmongTheDetailsIsNamed() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            nomad.answerInstead(
                    path -> path.startsWith("/v1/node/") ? Optional.of(new Answer(200, "{\"ID\":")) : Optional.empty());

            assertThat(pull(nomad, connection(nomad), Progress.NONE, new CancelToken()))
                    .isInstanceOfSatisfying(PullResult.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOf(NomadFailure.BadAnswer.class));
        }
    }

    @Test
    void clusterWithoutClientsIsACluster() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "1-start")) {
            nomad.answerInstead(path -> path.equals("/v1/nodes") ? Optional.of(new Answer(200, "null"))
                    : Optional.empty());

            assertThat(pulled(nomad).cluster().nodes()).isEmpty();
        }
    }

    @Test
    void progressNeverFallsAndComesToItsEnd() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            List<String> heard = new ArrayList<>();

            pull(nomad, connection(nomad), (part, done, total) -> heard.add(part + " " + done + "/" + total),
                    new CancelToken());

            assertThat(heard).containsSubsequence("NODES 0/0", "NODES 0/3", "NODES 1/3", "NODES 2/3", "NODES 3/3",
                    "JOBS 0/1", "JOBS 1/1", "ALLOCATIONS 2/2", "SETTINGS 2/2");
        }
    }

    @Test
    void cancellingInTheMiddleEndsIt() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            CancelToken cancel = new CancelToken();

            PullResult result = pull(nomad, connection(nomad), (part, done, total) -> {
                if (done == 1) {
                    cancel.cancel();
                }
            }, cancel);

            assertThat(result).isEqualTo(new PullResult.Cancelled());
            assertThat(nomad.calls()).noneMatch(c -> c.startsWith("/v1/jobs"));
        }
    }

    @Test
    void momentsCanChangeWhileItRuns() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.5.5", "2-placed")) {
            assertThat(node(pulled(nomad).cluster(), "dtle-2").status()).isEqualTo(NodeStatus.READY);

            nomad.switchTo("3-after-first-stop");

            assertThat(node(pulled(nomad).cluster(), "dtle-2").status()).isEqualTo(NodeStatus.DOWN);
        }
    }

    private static Map<String, String> running(Cluster cluster) {
        return cluster.allocations()
                .stream()
                .filter(a -> !a.over())
                .collect(Collectors.toMap(a -> a.group().group(), a -> cluster.node(a.nodeId()).orElseThrow().name()));
    }

    private static Node node(Cluster cluster, String name) {
        return cluster.nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }

    private static Connection connection(RecordedNomad nomad) {
        return Connection.to(nomad.address());
    }

    private static PullResult.Pulled pulled(RecordedNomad nomad) {
        return pulled(nomad, connection(nomad));
    }

    private static PullResult.Pulled pulled(RecordedNomad nomad, Connection connection) {
        PullResult result = pull(nomad, connection, Progress.NONE, new CancelToken());
        assertThat(result).isInstanceOf(PullResult.Pulled.class);
        return (PullResult.Pulled) result;
    }

    private static PullResult pull(RecordedNomad nomad, Connection connection, Progress progress, CancelToken cancel) {
        try (NomadClient client = HttpNomadClient.open(connection, Limits.USUAL)) {
            return ClusterPull.pull(client, progress, cancel, CLOCK);
        } catch (NomadException e) {
            throw new AssertionError(nomad.address(), e);
        }
    }
}
