package io.lanekeeper.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.Affinity;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.DeviceAsk;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.NetworkAsk;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Spread;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.model.job.VolumeAsk;
import io.lanekeeper.testing.Json;
import io.lanekeeper.testing.Recordings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A job as Nomad tells it: what is there, and Nomad's defaults for what is not. */
final class JobJsonTest {
    @ParameterizedTest
    @CsvSource({"1.1.2, 300, ''", "1.5.5, 64, ''", "1.11.3, 64, default"})
    void everyFieldOfARecordedJobIsRead(String version, long memory, String pool) {
        Job job = JobJson.read(Recordings.read(version, "job"));

        assertThat(job.key()).isEqualTo(new JobKey("default", "test_constraint"));
        assertThat(job.name()).isEqualTo("test_constraint");
        assertThat(job.type()).isEqualTo(JobType.SERVICE);
        assertThat(job.priority()).isEqualTo(50);
        assertThat(job.status()).isEqualTo("running");
        assertThat(job.wantsToRun()).isTrue();
        assertThat(job.region()).isEqualTo("global");
        assertThat(job.datacenters()).containsExactly("shanghai", "beijing");
        assertThat(job.nodePool()).isEqualTo(pool);
        assertThat(job.constraints()).isEmpty();
        assertThat(job.modifyIndex()).isPositive();
        assertThat(job.groups()).extracting(TaskGroup::name).containsExactly("Src", "Dest");
        assertThat(job.groups()).allSatisfy(g -> {
            assertThat(g.count()).isEqualTo(1);
            assertThat(g.diskMb()).isEqualTo(300);
            assertThat(g.migrateMaxParallel()).isEqualTo(1);
            assertThat(g.disconnect()).isEqualTo(DisconnectRule.NONE);
            assertThat(g.ask()).isEqualTo(new Resources(100, memory, 300));
            assertThat(g.tasks()).extracting(Task::driver).containsExactly("raw_exec");
        });
        assertThat(job.groups().getLast().constraints())
                .containsExactly(new Constraint("${node.datacenter}", "=", "beijing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2", "1.5.5", "1.11.3"})
    void aTaskOfAnotherDriverHasNoRoleWhateverItsName(String version) {
        assertThat(JobJson.read(Recordings.read(version, "job")).isDtle()).isFalse();
    }

    @Test
    void anAnswerThatWrapsTheJobIsUnwrapped() {
        assertThat(read("{Job: {ID: 'a', Priority: 70}}")).isEqualTo(read("{ID: 'a', Priority: 70}"));
    }

    @Test
    void whatAJobDoesNotSayHasNomadsDefault() {
        Job job = read("{ID: 'a'}");

        assertThat(job).isEqualTo(new Job(new JobKey("default", "a"), "a", JobType.SERVICE, 50, "", false, "global",
                List.of(), "", List.of(), List.of(), List.of(), List.of(), false, false, 0, 0));
    }

    @Test
    void nullMeansTheSameAsAbsent() {
        assertThat(
                read("""
                        {ID: 'a', Name: null, Namespace: null, Type: null, Priority: null, Status: null, Stop: null,
                          Region: null,
                         Datacenters: null, NodePool: null, Constraints: null, Affinities: null, Spreads: null,
                           TaskGroups: null,
                         Periodic: null, ParameterizedJob: null, Version: null, JobModifyIndex: null}
                        """))
                .isEqualTo(read("{ID: 'a'}"));
    }

    @Test
    void everyFieldOfAJobIsRead() {
        Job job = read(
                """
                        {ID: 'orders/dispatch-1', Name: 'orders', Namespace: 'prod', Type: 'batch', Priority: 80,
                          Status: 'dead',
                         Stop: true, Region: 'eu', Datacenters: ['dc*'], NodePool: 'db', Version: 7,
                           JobModifyIndex: 4321,
                         Constraints: [{LTarget: '${attr.kernel.name}', RTarget: 'linux', Operand: '='}],
                         Affinities: [{LTarget: '${node.class}', RTarget: 'big', Operand: '=', Weight: -20},
                           {Weight: null}],
                         Spreads: [{Attribute: '${node.datacenter}', Weight: 80,
                                    SpreadTarget: [{Value: 'dc1', Percent: 70}, {Value: 'dc2', Percent: 30}]},
                                   {Attribute: '${node.class}', SpreadTarget: null}]}
                        """);

        assertThat(job).isEqualTo(new Job(new JobKey("prod", "orders/dispatch-1"), "orders", JobType.BATCH, 80, "dead",
                true, "eu", List.of("dc*"), "db", List.of(new Constraint("${attr.kernel.name}", "=", "linux")),
                List.of(new Affinity("${node.class}", "=", "big", -20), new Affinity("", "", "", 50)),
                List.of(new Spread("${node.datacenter}", 80,
                        List.of(new Spread.Target("dc1", 70), new Spread.Target("dc2", 30))),
                        new Spread("${node.class}", 50, List.of())),
                List.of(), false, false, 7, 4321));
    }

    @Test
    void aPriorityOfZeroIsOneThatWasNotGiven() {
        assertThat(read("{ID: 'a', Priority: 0}").priority()).isEqualTo(50);
        assertThat(read("{ID: 'a', Priority: 1}").priority()).isEqualTo(1);
    }

    @Test
    void anIdStandsInForANameAndANameForAnId() {
        assertThat(read("{Name: 'n'}").key().id()).isEqualTo("n");
        assertThat(read("{ID: 'i', Name: 'n'}").key().id()).isEqualTo("i");
        assertThat(read("{ID: 'i', Name: 'n'}").name()).isEqualTo("n");
    }

    @Test
    void aParentIsToldApartFromWhatWasDispatchedOfIt() {
        assertThat(read("{ID: 'a', ParameterizedJob: {}}").parameterized()).isTrue();
        assertThat(read("{ID: 'a', ParameterizedJob: {}, Dispatched: true}").parameterized()).isFalse();
        assertThat(read("{ID: 'a', Periodic: {Enabled: true}}").periodic()).isTrue();
    }

    @Test
    void everyFieldOfAGroupIsRead() {
        TaskGroup group = read(
                """
                        {ID: 'a', TaskGroups: [{Name: 'g', Count: 3, EphemeralDisk: {SizeMB: 1000},
                          Migrate: {MaxParallel: 2},
                          Constraints: [{Operand: 'distinct_hosts'}], Affinities: [{LTarget: '${node.class}',
                            Weight: 5}],
                          Spreads: [{Attribute: '${meta.rack}', Weight: 10}],
                          Networks: [{Mode: 'bridge', ReservedPorts: [{Label: 'db', Value: 3306}, {Value: 8193}],
                                      DynamicPorts: [{Label: 'http'}, {Label: 'x'}]}, {}],
                          Volumes: {z: {Name: 'z', Type: 'csi', Source: 's1', ReadOnly: true}, a: {Name: 'a',
                            Type: 'host', Source: 's2'}},
                          Disconnect: {LostAfter: 3600000000000, StopOnClientAfter: 60000000000, Replace: false},
                          PreventRescheduleOnLost: true}]}
                        """)
                .groups()
                .getFirst();

        assertThat(group).usingRecursiveComparison()
                .ignoringFields("policies")
                .isEqualTo(new TaskGroup("g", 3, List.of(new Constraint("", "distinct_hosts", "")),
                        List.of(new Affinity("${node.class}", "", "", 5)),
                        List.of(new Spread("${meta.rack}", 10, List.of())),
                        List.of(), 1000,
                        List.of(new NetworkAsk("bridge", List.of(3306, 8193), 2, List.of("db", "")),
                                new NetworkAsk("", List.of(), 0)),
                        List.of(new VolumeAsk("a", "host", "s2", false), new VolumeAsk("z", "csi", "s1", true)),
                        new DisconnectRule(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofMinutes(1)), false,
                                true),
                        2));
    }

    @Test
    void whatAGroupDoesNotSayHasNomadsDefault() {
        TaskGroup group = read("{ID: 'a', TaskGroups: [{Name: 'g'}]}").groups().getFirst();

        assertThat(group).usingRecursiveComparison()
                .ignoringFields("policies")
                .isEqualTo(new TaskGroup("g", 1, List.of(), List.of(), List.of(), List.of(), 300, List.of(), List.of(),
                        DisconnectRule.NONE, 1));
        assertThat(group.policies().update().progressDeadline()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aCountOfZeroIsMeant() {
        assertThat(read("{ID: 'a', TaskGroups: [{Name: 'g', Count: 0, Migrate: {MaxParallel: 0}}]}").groups())
                .extracting(TaskGroup::count, TaskGroup::migrateMaxParallel)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 0));
    }

    /** Before 1.8 the three rules stood in fields of their own. */
    @Test
    void theOlderFieldsOfADisconnectAreReadAndTheBlockWins() {
        assertThat(disconnect("{MaxClientDisconnect: 7200000000000, StopAfterClientDisconnect: 30000000000}"))
                .isEqualTo(
                        new DisconnectRule(Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofSeconds(30)), true,
                                false));
        assertThat(disconnect("{MaxClientDisconnect: 7200000000000, Disconnect: {LostAfter: 60000000000}}").lostAfter())
                .contains(Duration.ofMinutes(1));
        assertThat(disconnect("{MaxClientDisconnect: 0, Disconnect: {LostAfter: 0, Replace: null}}"))
                .isEqualTo(DisconnectRule.NONE);
        assertThat(disconnect("{Disconnect: {Replace: true}}").replace()).isTrue();
    }

    @Test
    void everyFieldOfATaskIsRead() {
        Task task = task(
                """
                        {Name: 't', Driver: 'docker', Constraints: [{LTarget: 'a', Operand: '!=', RTarget: 'b'}],
                         Affinities: [{LTarget: 'a', Operand: '=', RTarget: 'b', Weight: 100}],
                         Resources: {CPU: 500, MemoryMB: 256, MemoryMaxMB: 512, Cores: 0, DiskMB: 77, Devices: [
                           {Name: 'nvidia/gpu', Count: 2, Constraints: [{LTarget: '${device.attr.memory}',
                             Operand: '>=', RTarget: '8 GiB'}],
                            Affinities: [{LTarget: '${device.model}', Operand: '=', RTarget: 'a100', Weight: 30}]},
                              {Name: 'fpga'}]}}
                        """);

        assertThat(task).isEqualTo(new Task("t", "docker", List.of(new Constraint("a", "!=", "b")),
                List.of(new Affinity("a", "=", "b", 100)), new Resources(500, 256, 0), 0, 512,
                List.of(new DeviceAsk("nvidia/gpu", 2, List.of(new Constraint("${device.attr.memory}", ">=", "8 GiB")),
                        List.of(new Affinity("${device.model}", "=", "a100", 30))),
                        new DeviceAsk("fpga", 1, List.of(), List.of())),
                Optional.empty(), List.of()));
    }

    @Test
    void aTaskAsksForNomadsUsualAmounts() {
        assertThat(task("{Name: 't'}").resources()).isEqualTo(new Resources(100, 300, 0));
        assertThat(task("{Name: 't', Resources: {CPU: 0, MemoryMB: 0}}").resources()).isEqualTo(Resources.NONE);
    }

    @Test
    void whoAsksForCoresAsksForNoShares() {
        Task task = task("{Name: 't', Resources: {Cores: 2}}");

        assertThat(task.cores()).isEqualTo(2);
        assertThat(task.resources().cpu()).isZero();
    }

    private static DisconnectRule disconnect(String group) {
        return read("{ID: 'a', TaskGroups: [" + group + "]}").groups().getFirst().disconnect();
    }

    private static Task task(String json) {
        return read("{ID: 'a', TaskGroups: [{Name: 'g', Tasks: [" + json + "]}]}").groups()
                .getFirst()
                .tasks()
                .getFirst();
    }

    private static Job read(String json) {
        return JobJson.read(Json.of(json));
    }
}
