package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lanekeeper.model.cluster.DriverState;
import io.lanekeeper.model.cluster.HostVolume;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeDevice;
import io.lanekeeper.model.cluster.NodeNetwork;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.MapEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client as three generations of Nomad tell it. */
final class NodeJsonTest {
    @ParameterizedTest
    @CsvSource({"1.1.2, 78393, ''", "1.5.5, 67213, ''", "1.11.3, 258019, default"})
    void everyFieldOfARecordedClientIsRead(String version, long disk, String pool) {
        Node node = NodeJson.read(Recordings.read(version, "node_dtle-2"));

        assertThat(node.name()).isEqualTo("dtle-2");
        assertThat(node.id()).hasSize(36);
        assertThat(node.datacenter()).isEqualTo("beijing");
        assertThat(node.nodeClass()).isEqualTo("mysql-b");
        assertThat(node.nodePool()).isEqualTo(pool);
        assertThat(node.meta()).contains(Map.entry("site", "bj"), Map.entry("rack", "r1"));
        assertThat(node.attributes()).contains(Map.entry("cpu.arch", "amd64"), Map.entry("kernel.name", "linux"));
        assertThat(node.status()).isEqualTo(NodeStatus.READY);
        assertThat(node.takesWork()).isTrue();
        assertThat(node.drivers()).contains(MapEntry.entry("raw_exec", new DriverState(true, true)),
                MapEntry.entry("mock_driver", new DriverState(true, true)));
        assertThat(node.resources()).isEqualTo(new Resources(4000, 4096, disk));
        assertThat(node.reserved()).isEqualTo(Resources.NONE);
        assertThat(node.networks()).containsExactly(new NodeNetwork("host", "lo", "127.0.0.1"),
                new NodeNetwork("host", "lo", "::1"));
        assertThat(node.hostVolumes()).isEmpty();
        assertThat(node.devices()).isEmpty();
        assertThat(node.usedPorts()).isEmpty();
        assertThat(node.maxAllocs()).isZero();
        assertThat(node.planned()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void whatIsWrittenIsReadAgain(String version) {
        for (String name : List.of("node_dtle-1", "node_dtle-2", "node_dtle-3")) {
            Node node = NodeJson.read(Recordings.read(version, name));

            assertThat(NodeJson.read(NodeJson.write(node))).isEqualTo(node);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void aStoppedClientIsDown(String version) {
        String off = NodeJson.read(Recordings.read(version, "3-after-first-stop", "node_dtle-2")).status().word();
        String other = NodeJson.read(Recordings.read(version, "3-after-first-stop", "node_dtle-3")).status().word();

        assertThat(List.of(off, other)).containsExactlyInAnyOrder("down", "ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void theListOfClientsHasWhatABoardNeeds(String version) {
        for (JsonNode stub : Recordings.read(version, "nodes")) {
            Node node = NodeJson.read(stub);

            assertThat(node.name()).startsWith("dtle-");
            assertThat(node.datacenter()).isIn("shanghai", "beijing");
            assertThat(node.takesWork()).isTrue();
            assertThat(node.drivers()).containsKey("raw_exec");
        }
    }

    @Test
    void anythingAMachineCanHaveIsReadAndWrittenAgain() {
        Node node = NodeJson.read(full());

        assertThat(node.drivers()).containsEntry("docker", new DriverState(true, false));
        assertThat(node.resources()).isEqualTo(new Resources(8000, 16_384, 90_000));
        assertThat(node.reserved()).isEqualTo(new Resources(500, 1024, 2048));
        assertThat(node.usedPorts()).isEqualTo("22,80-90");
        assertThat(node.maxAllocs()).isEqualTo(12);
        assertThat(node.hostVolumes()).containsExactly(new HostVolume("backup", true), new HostVolume("data", false));
        assertThat(node.devices()).containsExactly(new NodeDevice("nvidia", "gpu", "a100", 2,
                Map.of("memory", "40 GiB", "cores", "6912", "clock", "1.41 GHz", "ecc", "true", "model", "SXM")));
        assertThat(NodeJson.read(NodeJson.write(node))).isEqualTo(node);
    }

    @Test
    void anIllInstanceOfADeviceDoesNotCount() {
        assertThat(NodeJson.read(full()).devices().getFirst().healthy()).isEqualTo(2);
    }

    @Test
    void ineligibleIsTheOnlyWordThatMakesAClientIneligible() {
        assertThat(node("{SchedulingEligibility: 'ineligible'}").eligible()).isFalse();
        assertThat(node("{SchedulingEligibility: 'eligible'}").eligible()).isTrue();
        assertThat(node("{}").eligible()).isTrue();
    }

    @Test
    void aDrainIsSeenInEitherForm() {
        assertThat(node("{Drain: true}").draining()).isTrue();
        assertThat(node("{DrainStrategy: {Deadline: 3600000000000}}").draining()).isTrue();
        assertThat(node("{Drain: false, DrainStrategy: null}").draining()).isFalse();
    }

    /** Servers of before 0.9 had Resources and Reserved only; clients that old may stand beside newer ones. */
    @Test
    void amountsOfAnOldClientAreReadFromTheOldFields() {
        Node old = node(
                "{Resources: {CPU: 1000, MemoryMB: 2000, DiskMB: 3000}, Reserved: {CPU: 10, MemoryMB: 20, "
                        + "DiskMB: 30}}");

        assertThat(old.resources()).isEqualTo(new Resources(1000, 2000, 3000));
        assertThat(old.reserved()).isEqualTo(new Resources(10, 20, 30));
    }

    @Test
    void theNewFieldsWinWhereBothAreThere() {
        Node both = node("""
                {Resources: {CPU: 1, MemoryMB: 1, DiskMB: 1}, Reserved: {CPU: 1},
                 NodeResources: {Cpu: {CpuShares: 4000}, Memory: {MemoryMB: 5}, Disk: {DiskMB: 6}},
                 ReservedResources: {Cpu: {CpuShares: 7}, Memory: {MemoryMB: 8}, Disk: {DiskMB: 9}}}
                """);

        assertThat(both.resources()).isEqualTo(new Resources(4000, 5, 6));
        assertThat(both.reserved()).isEqualTo(new Resources(7, 8, 9));
    }

    @Test
    void whatIsAbsentNullOrOfAnotherTypeIsEmpty() {
        Node nothing = node("{}");

        assertThat(nothing.drivers()).isEmpty();
        assertThat(nothing.status()).isEqualTo(NodeStatus.INITIALIZING);
        assertThat(node("{Attributes: null, Meta: [], Drivers: 'x', NodeResources: 5, HostVolumes: null, Drain: null}"))
                .isEqualTo(nothing);
    }

    @Test
    void emptyThingsAreLeftOutOfTheFile() {
        assertThat(NodeJson.write(node("{ID: 'n', Status: 'ready'}")).fieldNames()).toIterable()
                .containsExactly("ID", "Name", "Datacenter", "Status", "SchedulingEligibility", "NodeResources",
                        "ReservedResources");
        assertThat(NodeJson.write(node("{ID: 'n'}")).at("/ReservedResources").has("Networks")).isFalse();
    }

    @Test
    void keysStandInAFixedOrderSoThatTwoPlansCanBeCompared() {
        assertThat(NodeJson.write(NodeJson.read(full())).fieldNames()).toIterable()
                .containsExactly("ID", "Name", "Datacenter", "NodeClass", "NodePool", "Status", "SchedulingEligibility",
                        "Drain", "Planned", "Attributes", "Meta", "Drivers", "NodeResources", "ReservedResources",
                        "NodeMaxAllocs", "HostVolumes");
    }

    @Test
    void mapsAreSortedWhateverOrderTheyCameIn() {
        JsonNode written = NodeJson.write(
                node("{Attributes: {b: '2', a: '1', c: '3'}, Meta: {z: '1', y: '2'}, Drivers: {exec: {}, "
                        + "docker: {}}}"));

        assertThat(written.path("Attributes").fieldNames()).toIterable().containsExactly("a", "b", "c");
        assertThat(written.path("Meta").fieldNames()).toIterable().containsExactly("y", "z");
        assertThat(written.path("Drivers").fieldNames()).toIterable().containsExactly("docker", "exec");
    }

    @Test
    void aDrainedIneligiblePlannedClientComesBackAsSuch() {
        Node node = node("{ID: 'n', Status: 'down', SchedulingEligibility: 'ineligible', Drain: true, Planned: true}");

        Node again = NodeJson.read(NodeJson.write(node));

        assertThat(again.draining()).isTrue();
        assertThat(again.eligible()).isFalse();
        assertThat(again.planned()).isTrue();
        assertThat(again.status()).isEqualTo(NodeStatus.DOWN);
    }

    private static Node node(String json) {
        return NodeJson.read(Json.of(json));
    }

    private static JsonNode full() {
        return Json.of("""
                {ID: 'n1', Name: 'big', Datacenter: 'dc1', NodeClass: 'gpu', NodePool: 'db', Status: 'ready',
                 SchedulingEligibility: 'eligible', DrainStrategy: {}, Planned: true, NodeMaxAllocs: 12,
                 Attributes: {'kernel.name': 'linux'}, Meta: {rack: 'r1'},
                 Drivers: {docker: {Detected: true, Healthy: false}},
                 NodeResources: {Cpu: {CpuShares: 8000}, Memory: {MemoryMB: 16384}, Disk: {DiskMB: 90000},
                   Networks: [{Mode: 'host', Device: 'eth0', IP: '10.0.0.1'}],
                   Devices: [{Vendor: 'nvidia', Type: 'gpu', Name: 'a100',
                     Instances: [{ID: '1', Healthy: true}, {ID: '2', Healthy: false}, {ID: '3', Healthy: true}],
                     Attributes: {memory: {Int: 40, Unit: 'GiB'}, cores: {Int: 6912, Unit: ''},
                       clock: {Float: 1.41, Unit: 'GHz'}, ecc: {Bool: true}, model: {String: 'SXM'}}}]},
                 ReservedResources: {Cpu: {CpuShares: 500}, Memory: {MemoryMB: 1024}, Disk: {DiskMB: 2048},
                   Networks: {ReservedHostPorts: '22,80-90'}},
                 HostVolumes: {backup: {Name: 'backup', Path: '/b', ReadOnly: true}, data: {Name: 'data', Path: '/d'}}}
                """);
    }
}
