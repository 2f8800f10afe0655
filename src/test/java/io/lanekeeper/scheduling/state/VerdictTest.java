package io.lanekeeper.scheduling.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.testing.Jobs;
import io.lanekeeper.testing.Json;
import io.lanekeeper.wire.JobJson;
import io.lanekeeper.wire.NodeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against one more allocation on a client: room, ports, and where the job runs already. */
final class VerdictTest {
    private final Node client = Sample.node("dtle-1", "beijing");
    private final List<Node> nodes = new ArrayList<>(List.of(client));
    private final List<Allocation> running = new ArrayList<>();

    @Test
    void anEmptyClientHasRoom() {
        assertThat(texts(job("a", "Resources: {CPU: 4000, MemoryMB: 8192}", ""))).isEmpty();
    }

    @Test
    void eachDimensionThatIsShortIsNamedInNomadsOrder() {
        assertThat(texts(job("a", "Resources: {CPU: 4001, MemoryMB: 8193}", ", EphemeralDisk: {SizeMB: 50001}")))
                .containsExactly("cpu exhausted: asks 4001, 4000 left", "memory exhausted: asks 8193, 8192 left",
                        "disk exhausted: asks 50001, 50000 left");
    }

    @Test
    void whatRunsThereTakesItsRoom() {
        running("other", "dtle-1", new Resources(3900, 0, 0));

        assertThat(texts(job("a", "Resources: {CPU: 100}", ""))).isEmpty();
        assertThat(texts(job("a", "Resources: {CPU: 101}", "")))
                .containsExactly("cpu exhausted: asks 101, 100 left");
    }

    @Test
    void whatHasEndedThereTakesNone() {
        running.add(new Allocation("x", GroupKey.of("default", "other", "g"), "other.g[0]", "dtle-1", "run", "complete",
                new Resources(4000, 0, 0), List.of(), 0));

        assertThat(texts(job("a", "Resources: {CPU: 4000}", ""))).isEmpty();
    }

    @Test
    void theMostAllocationsOfAClientAreKept() {
        nodes.set(0, NodeJson.read(NodeJson.write(client)
                .put("NodeMaxAllocs", 1)));

        assertThat(texts(job("a", "Resources: {CPU: 1}", ""))).isEmpty();
        running("other", "dtle-1", Resources.NONE);
        assertThat(texts(job("a", "Resources: {CPU: 1}", "")))
                .containsExactly("max allocation exceeded exhausted: asks 1, 0 left");
    }

    @ParameterizedTest
    @CsvSource({"22, true", "80, true", "85, true", "90, true", "91, false", "21, false", "8080, true", "100, false"})
    void aPortTheOperatorReservedIsTaken(int port, boolean taken) {
        nodes.set(0, NodeJson.read(Json.of("""
                {ID: 'dtle-1', Name: 'dtle-1', Datacenter: 'beijing', NodePool: 'default', Status: 'ready',
                 Drivers: {docker: {Detected: true, Healthy: true}},
                 NodeResources: {Cpu: {CpuShares: 4000}, Memory: {MemoryMB: 8192}, Disk: {DiskMB: 50000},
                   Networks: [{Mode: 'host'}]},
                 ReservedResources: {Networks: {ReservedHostPorts: '22, 80 - 90 ,8080,,x'}}}
                """)));

        assertThat(texts(job("a", "Resources: {CPU: 1}", ", Networks: [{ReservedPorts: [{Value: " + port + "}]}]")))
                .hasSize(taken ? 1 : 0)
                .allMatch(t -> t.startsWith("network: reserved port collision " + port));
    }

    @Test
    void aPortThatAnotherGroupHoldsIsTaken() {
        Job holding = job("other", "Resources: {CPU: 1}", ", Networks: [{ReservedPorts: [{Value: 3306}]}]");
        Job asking = job("a", "Resources: {CPU: 1}", ", Networks: [{ReservedPorts: [{Value: 3306}]}]");
        running("other", "dtle-1", Resources.NONE);

        assertThat(texts(asking, holding)).containsExactly(
                "network: reserved port collision 3306 exhausted: asks 1, 0 left");
        assertThat(texts(asking)).isEmpty();
    }

    @Test
    void aJobOfDistinctHostsTakesNoSecondOfAnyOfItsGroups() {
        Job job = Jobs.read("""
                {"ID": "a", "Datacenters": ["*"], "Constraints": [{"Operand": "distinct_hosts"}], "TaskGroups": [
                  {"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker"}]}, {"Name": "h"}]}
                """);
        running.add(Sample.running(job, "h", "dtle-1"));

        assertThat(texts(job)).containsExactly("distinct_hosts");
    }

    @Test
    void aGroupOfDistinctHostsMindsItsOwnOnly() {
        Job job = Jobs
                .read("""
                        {"ID": "a", "Datacenters": ["*"], "TaskGroups": [{"Name": "g",
                        "Constraints": [{"Operand": "distinct_hosts"}],
                        "Tasks": [{"Name": "t", "Driver": "docker"}]}, {"Name": "h"}]}
                        """);
        running.add(Sample.running(job, "h", "dtle-1"));
        assertThat(texts(job)).isEmpty();

        running.add(Sample.running(job, "g", "dtle-1"));
        assertThat(texts(job)).containsExactly("distinct_hosts");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "true, true", "1, true", "false, false", "0, false", "perhaps, true"})
    void distinctHostsMayBeSwitchedOff(String value, boolean on) {
        Job job = job("a", "Resources: {CPU: 1}",
                ", Constraints: [{Operand: 'distinct_hosts', RTarget: '" + value + "'}]");
        running.add(Sample.running(job, "g", "dtle-1"));

        assertThat(texts(job)).hasSize(on ? 1 : 0);
    }

    @Test
    void aDistinctPropertyAllowsSoManyOfAValue() {
        nodes.add(Sample.node("dtle-2", "beijing"));
        Job two = job("a", "Resources: {CPU: 1}",
                ", Constraints: [{LTarget: '${node.datacenter}', Operand: 'distinct_property', RTarget: '2'}]");
        running.add(Sample.running(two, "g", "dtle-2"));
        assertThat(texts(two)).isEmpty();

        running.add(Sample.running(two, "g", "dtle-2"));
        assertThat(texts(two)).containsExactly("distinct_property: ${node.datacenter}=beijing used by 2 allocs");
    }

    @Test
    void whatADistinctPropertyCannotMeanIsToldAsNomadTellsIt() {
        assertThat(texts(property("${meta.none}", ""))).containsExactly("missing property \"${meta.none}\"");
        assertThat(texts(property("${node.datacenter}", "many"))).first()
                .asString()
                .contains("strconv.ParseUint: parsing \"many\": invalid syntax");
        assertThat(texts(property("${node.datacenter}", "-1"))).hasSize(1);
        assertThat(texts(property("${node.datacenter}", ""))).isEmpty();
    }

    @Test
    void ofAClientThatIsOffRoomIsNotLookedAt() {
        nodes.set(0, client.withStatus(NodeStatus.DOWN));

        assertThat(texts(job("a", "Resources: {CPU: 999999}", ""))).containsExactly("down");
    }

    @Test
    void clientsThatDifferInWhatIsUniqueAreOfOneClass() {
        Node other = client.plannedCopy("x", "other");

        assertThat(ComputedClass.of(other)).isEqualTo(ComputedClass.of(client));
        assertThat(ComputedClass.of(client.withLabels("beijing", "big", "default", client.meta())))
                .isNotEqualTo(ComputedClass.of(client));
        assertThat(ComputedClass.of(client.withMeans(Map.of(), Resources.NONE)))
                .isEqualTo(ComputedClass.of(client));
    }

    private static Job property(String target, String value) {
        return job("a", "Resources: {CPU: 1}", ", Constraints: [{LTarget: '" + target
                + "', Operand: 'distinct_property', RTarget: '" + value + "'}]");
    }

    private void running(String job, String node, Resources resources) {
        running.add(new Allocation(job + node, GroupKey.of("default", job, "g"), job + ".g[0]", node, "run", "running",
                resources, List.of(), 0));
    }

    private List<String> texts(Job... jobs) {
        ClusterState state = new ClusterState(Sample.cluster(nodes, running), List.of(jobs));
        int index = state.indexOf("dtle-1").orElseThrow();
        List<Reason> reasons = Verdict.reasons(state,
                state.rule(jobs[0].keyOf(jobs[0].groups().getFirst())).orElseThrow(), index);
        assertThat(Verdict.takes(state, state.rule(jobs[0].keyOf(jobs[0].groups().getFirst())).orElseThrow(), index))
                .isEqualTo(reasons.isEmpty());
        return reasons.stream().map(Reason::text).toList();
    }

    private static Job job(String id, String task, String more) {
        return JobJson.read(Json.of("{ID: '" + id + "', Datacenters: ['*'], TaskGroups: [{Name: 'g', "
                + "Tasks: [{Name: 't', Driver: 'docker', " + task + "}]" + more + "}]}"));
    }
}
