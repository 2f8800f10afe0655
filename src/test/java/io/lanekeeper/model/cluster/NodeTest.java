package io.lanekeeper.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NodeTest {
    private final Node client = new Node("n1", "dtle-1", "shanghai", "mysql-a", "db",
            Map.of("kernel.name", "linux", "unique.hostname", "dtle-1", "unique.network.ip-address", "10.0.0.1"),
            Map.of("site", "sh"), NodeStatus.READY, true, false, Map.of("dtle", new DriverState(true, true)),
            new Resources(4000, 8192, 50_000), new Resources(100, 256, 0), 7,
            List.of(new NodeNetwork("host", "eth0", "10.0.0.1")), List.of(new HostVolume("data", false)),
            List.of(new NodeDevice("nvidia", "gpu", "a100", 2, Map.of("memory", "40 GiB"))), "22", false);

    @Test
    void onlyAReadyEligibleUndrainedClientTakesWork() {
        assertThat(client.takesWork()).isTrue();
        assertThat(client.withStatus(NodeStatus.DOWN).takesWork()).isFalse();
        assertThat(client.withStatus(NodeStatus.INITIALIZING).takesWork()).isFalse();
        assertThat(client.withStatus(NodeStatus.DISCONNECTED).takesWork()).isFalse();
        assertThat(client.with(NodeStatus.READY, false, false).takesWork()).isFalse();
        assertThat(client.with(NodeStatus.READY, true, true).takesWork()).isFalse();
    }

    @Test
    void switchingAClientOffAndOnChangesNothingElse() {
        assertThat(client.withStatus(NodeStatus.DOWN)).isNotEqualTo(client);
        assertThat(client.withStatus(NodeStatus.DOWN).withStatus(NodeStatus.READY)).isEqualTo(client);
        assertThat(client.with(NodeStatus.DOWN, false, true).with(NodeStatus.READY, true, false)).isEqualTo(client);
    }

    @Test
    void otherLabelsAreAllThatIsOther() {
        Node relabelled = client.withLabels("beijing", "mysql-b", "other", Map.of("site", "bj"));

        assertThat(relabelled.datacenter()).isEqualTo("beijing");
        assertThat(relabelled.nodeClass()).isEqualTo("mysql-b");
        assertThat(relabelled.nodePool()).isEqualTo("other");
        assertThat(relabelled.meta()).containsExactly(Map.entry("site", "bj"));
        assertThat(relabelled.withLabels("shanghai", "mysql-a", "db", client.meta())).isEqualTo(client);
    }

    @Test
    void otherMeansAreAllThatIsOther() {
        Node big = client.withMeans(Map.of("docker", new DriverState(true, false)), new Resources(1, 2, 3));

        assertThat(big.drivers()).containsOnlyKeys("docker");
        assertThat(big.resources()).isEqualTo(new Resources(1, 2, 3));
        assertThat(big.withMeans(client.drivers(), client.resources())).isEqualTo(client);
    }

    @Test
    void aPlannedCopyIsReadyWhateverBecameOfTheOriginal() {
        Node copy = client.with(NodeStatus.DOWN, false, true).plannedCopy("p1", "dtle-9");

        assertThat(copy.takesWork()).isTrue();
        assertThat(copy.planned()).isTrue();
        assertThat(copy.id()).isEqualTo("p1");
        assertThat(copy.name()).isEqualTo("dtle-9");
    }

    /** A constraint on the original's host name or address must not let the copy through. */
    @Test
    void aPlannedCopyHasNothingThatIsUniqueToTheOriginal() {
        assertThat(client.plannedCopy("p1", "dtle-9").attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of("kernel.name", "linux", "unique.hostname", "dtle-9"));
    }

    @Test
    void aPlannedCopyIsOtherwiseTheSameMachine() {
        Node copy = client.plannedCopy("p1", "dtle-9");

        assertThat(copy).usingRecursiveComparison()
                .ignoringFields("id", "name", "attributes", "planned")
                .isEqualTo(client);
    }

    @Test
    void aChangeAddsPlannedClientsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClusterChange.AddClient(client))
                .withMessageContaining("dtle-1");
        assertThat(new ClusterChange.AddClient(client.plannedCopy("p", "x")).node().name()).isEqualTo("x");
    }

    @Test
    void otherLabelsThatNameNothingAreNone() {
        assertThat(relabel(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()).isEmpty()).isTrue();
        assertThat(relabel(Optional.of("gz"), Optional.empty(), Optional.empty(), Map.of()).isEmpty()).isFalse();
        assertThat(relabel(Optional.empty(), Optional.of(""), Optional.empty(), Map.of()).isEmpty()).isFalse();
        assertThat(relabel(Optional.empty(), Optional.empty(), Optional.of("db"), Map.of()).isEmpty()).isFalse();
        assertThat(relabel(Optional.empty(), Optional.empty(), Optional.empty(), Map.of("rack", "")).isEmpty())
                .isFalse();
    }

    @Test
    void aClientIsFoundByItsIdNotByItsName() {
        Cluster cluster = Sample.cluster(List.of(client, Sample.node("dtle-2", "beijing")), List.of());

        assertThat(cluster.node("n1")).contains(client);
        assertThat(cluster.node("dtle-1")).isEmpty();
    }

    @Test
    void anotherListOfClientsOrAllocationsLeavesTheRestOfTheCluster() {
        Cluster cluster = new Cluster("https://nomad:4646", "eu", NomadVersion.of("1.5.5"), "2026-11-23T09:12:00Z",
                SchedulerSettings.DEFAULT, List.of(client), List.of(), List.of(new Unseen.SomeNamespaces()));

        assertThat(cluster.withNodes(List.of()).withNodes(List.of(client))).isEqualTo(cluster);
        assertThat(cluster.withAllocations(List.of())).isEqualTo(cluster);
        assertThat(cluster.withNodes(List.of()).nodes()).isEmpty();
    }

    private static ClusterChange.Relabel relabel(Optional<String> datacenter, Optional<String> nodeClass,
            Optional<String> pool, Map<String, String> meta) {
        return new ClusterChange.Relabel("n1", datacenter, nodeClass, pool, meta);
    }
}
