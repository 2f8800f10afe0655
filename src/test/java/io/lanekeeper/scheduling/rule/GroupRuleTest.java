package io.lanekeeper.scheduling.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.testing.Json;
import io.lanekeeper.wire.JobJson;
import io.lanekeeper.wire.NodeJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything Nomad checks of a client for a group, and in whose words a refusal is told. */
final class GroupRuleTest {
    private static final NomadVersion NEW = NomadVersion.NEWEST_KNOWN;
    private static final NomadVersion OLD = new NomadVersion(1, 1, 2);

    @Test
    void aClientThatHasEverythingIsFeasible() {
        GroupRule rule = rule("{Tasks: [{Name: 't', Driver: 'dtle'}]}");

        assertThat(rule.feasible(client())).isTrue();
        assertThat(rule.reasons(client())).isEmpty();
        assertThat(rule.key().toString()).isEqualTo("default/j/g");
        assertThat(rule.job().key().id()).isEqualTo("j");
        assertThat(rule.group().name()).isEqualTo("g");
    }

    @Test
    void theFirstReasonIsNomadsAndAllOthersFollow() {
        Job job = job("db", "gz", "Constraints: [{LTarget: '${node.class}', Operand: '=', RTarget: 'big'}]", """
                {Name: 'g', Constraints: [{LTarget: '${meta.site}', Operand: '=', RTarget: 'sh'}],
                 Tasks: [{Name: 't', Driver: 'docker'}]}""");
        GroupRule rule = new GroupRule(job, group(job), NEW);
        Node off = client().withStatus(NodeStatus.DOWN);

        assertThat(rule.reasons(off)).extracting(Reason::text)
                .containsExactly("node pool default is not db", "down",
                        "datacenter beijing is not among the job's datacenters", "${node.class} = big, is mysql-b",
                        "missing drivers: docker is not there", "${meta.site} = sh, is bj");
        assertThat(rule.feasible(off)).isFalse();
    }

    @Test
    void driversComeBeforeConstraintsAndTheGroupsBeforeItsTasks() {
        GroupRule rule = rule("""
                {Constraints: [{LTarget: '${meta.site}', Operand: '=', RTarget: 'a'}], Tasks: [
                   {Name: 't', Driver: 'podman', Constraints: [{LTarget: '${meta.site}', Operand: '=', RTarget: 'b'}]},
                   {Name: 'u', Driver: 'exec'}]}
                """);

        assertThat(rule.reasons(client())).extracting(Reason::text)
                .containsExactly("missing drivers: exec is not there", "missing drivers: podman is not there",
                        "${meta.site} = a, is bj", "${meta.site} = b, is bj");
        assertThat(rule.groupFailure(client())).contains(new Reason.MissingDriver("exec", false));
        assertThat(rule.jobFailure(client())).isEmpty();
    }

    @Test
    void aConstraintOfTheJobIsTheJobsFailure() {
        Job job = job("", "beijing", "Constraints: [{LTarget: '${meta.rack}', Operand: '=', RTarget: 'r9'}]",
                "{Name: 'g'}");
        GroupRule rule = new GroupRule(job, group(job), NEW);

        assertThat(rule.jobFailure(client())).contains(
                new Reason.NotMet(new Constraint("${meta.rack}", "=", "r9"), Optional.empty()));
        assertThat(rule.groupFailure(client())).isEmpty();
        assertThat(rule.feasible(client())).isFalse();
        assertThat(rule.reasons(client())).extracting(Reason::text).containsExactly("${meta.rack} = r9, is not set");
    }

    @Test
    void theSameReasonIsToldOnce() {
        GroupRule rule = rule("""
                {Constraints: [{LTarget: '${meta.site}', Operand: '=', RTarget: 'a'},
                               {LTarget: '${meta.site}', Operand: '=', RTarget: 'a'}]}
                """);

        assertThat(rule.reasons(client())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"READY, true, true, draining", "READY, false, false, ineligible", "READY, false, true, draining",
        "DOWN, true, false, down", "DISCONNECTED, true, false, disconnected",
        "INITIALIZING, false, true, initializing"})
    void aClientThatTakesNoWorkSaysWhy(NodeStatus status, boolean eligible, boolean draining, String word) {
        assertThat(rule("{}").reasons(client().with(status, eligible, draining)))
                .containsExactly(new Reason.NotReady(word));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "all, true", "default, true", "db, false"})
    void thePoolHasToBeTheClientsUnlessTheJobTakesAny(String pool, boolean in) {
        Job job = job(pool, "beijing", "Name: 'j'", "{Name: 'g'}");

        assertThat(new GroupRule(job, group(job), NEW).inPool(client())).isEqualTo(in);
        assertThat(new GroupRule(job, group(job), NEW).inPoolAndDatacenters(client())).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({"beijing, true", "bei*, true", "*ing, true", "*, true", "b*j*g, true", "bei?ing, false",
        "b.ijing, false",
        "shanghai, false", "eijing*, false", "*beijin, false", "beijing*beijing, false"})
    void aDatacenterMayBeAGlob(String datacenter, boolean in) {
        assertThat(inDatacenters(datacenter, NEW)).isEqualTo(in);
    }

    @Test
    void beforeOneFiveAStarIsAStar() {
        assertThat(inDatacenters("bei*", OLD)).isFalse();
        assertThat(inDatacenters("*", OLD)).isFalse();
        assertThat(inDatacenters("bei*", new NomadVersion(1, 5, 0))).isTrue();
        assertThat(inDatacenters("beijing", OLD)).isTrue();
    }

    @Test
    void anySingleEntryOfTheListWillDo() {
        Job job = JobJson.read(Json.of("{ID: 'j', Datacenters: ['shanghai', 'bei*'], TaskGroups: [{Name: 'g'}]}"));
        Job none = JobJson.read(Json.of("{ID: 'j', TaskGroups: [{Name: 'g'}]}"));

        assertThat(new GroupRule(job, group(job), NEW).inPoolAndDatacenters(client())).isTrue();
        assertThat(new GroupRule(none, group(none), NEW).inPoolAndDatacenters(client())).isTrue();
    }

    @Test
    void aDriverIsWhatTheClientSaysOfItElseItsAttribute() {
        assertThat(rule("{Tasks: [{Driver: 'sick'}]}").groupFailure(client()))
                .contains(new Reason.MissingDriver("sick", true));
        assertThat(rule("{Tasks: [{Driver: 'gone'}]}").groupFailure(client()))
                .contains(new Reason.MissingDriver("gone", false));
        assertThat(rule("{Tasks: [{Driver: 'old'}]}").feasible(client())).isTrue();
        assertThat(rule("{Tasks: [{Driver: 'older'}]}").groupFailure(client()))
                .contains(new Reason.MissingDriver("older", false));
        assertThat(rule("{Tasks: [{Driver: 'odd'}]}").groupFailure(client()))
                .contains(new Reason.MissingDriver("odd", false));
    }

    @Test
    void aVolumeHasToBeThereAndWritableIfThatIsAsked() {
        assertThat(rule("{Volumes: {a: {Type: 'host', Source: 'data'}}}").feasible(client())).isTrue();
        assertThat(rule("{Volumes: {a: {Type: 'host', Source: 'backup', ReadOnly: true}}}").feasible(client()))
                .isTrue();
        assertThat(rule("{Volumes: {a: {Type: 'host', Source: 'backup'}}}").groupFailure(client()))
                .contains(new Reason.Other("missing compatible host volumes"));
        assertThat(rule("{Volumes: {a: {Type: 'host', Source: 'none', ReadOnly: true}}}").feasible(client())).isFalse();
        assertThat(rule("{Volumes: {a: {Type: 'csi', Source: 'none'}}}").feasible(client())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"gpu, 1, true", "gpu, 2, true", "gpu, 3, false", "nvidia/gpu, 1, true", "amd/gpu, 1, false",
        "nvidia/fpga, 1, false", "nvidia/gpu/a100, 2, true", "nvidia/gpu/v100, 1, false", "nvidia/gpu/a100/x, 1, false",
        "amd/gpu/a100, 1, false", "nvidia/fpga/a100, 1, false"})
    void aDeviceIsNamedByTypeVendorAndModelAndHasToBeHealthy(String name, int count, boolean there) {
        assertThat(rule(
                "{Tasks: [{Driver: 'dtle', Resources: {Devices: [{Name: '" + name + "', Count: " + count + "}]}}]}")
                .feasible(client())).isEqualTo(there);
    }

    @Test
    void aMissingDeviceIsToldInNomadsWords() {
        assertThat(rule("{Tasks: [{Driver: 'dtle', Resources: {Devices: [{Name: 'tpu'}]}}]}").groupFailure(client()))
                .contains(new Reason.Other("missing devices"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{Networks: []}", "{Networks: [{Mode: 'host'}]}", "{Networks: [{Mode: ''}]}"})
    void aClientWithoutANetworkTakesNoGroupThatWantsTheHosts(String group) {
        Node without = NodeJson
                .read(Json.of("{ID: 'n', Name: 'n', Datacenter: 'beijing', NodePool: 'default', Status: 'ready'}"));

        assertThat(rule(group).groupFailure(without)).contains(new Reason.Other("missing network"));
        assertThat(rule(group).groupFailure(client())).isEmpty();
        assertThat(rule("{Networks: [{Mode: 'bridge'}]}").groupFailure(without)).isEmpty();
    }

    @Test
    void aGroupAsksForItsDiskAndAllItsTasks() {
        assertThat(rule("""
                {EphemeralDisk: {SizeMB: 100}, Tasks: [{Driver: 'dtle', Resources: {CPU: 10, MemoryMB: 20}},
                                                       {Driver: 'dtle', Resources: {CPU: 1, MemoryMB: 2}}]}
                """).ask()).isEqualTo(new Resources(11, 22, 100));
    }

    @Test
    void absurdAmountsDoNotOverflow() {
        Resources ask = rule("""
                {Tasks: [{Driver: 'dtle', Resources: {CPU: 9223372036854775807, MemoryMB: -5}},
                         {Driver: 'dtle', Resources: {CPU: 9223372036854775807, MemoryMB: 7}}]}
                """).ask();

        assertThat(ask.cpu()).isEqualTo(1L << 50);
        assertThat(ask.memoryMb()).isEqualTo(7);
        assertThat(Amounts.usable(new Resources(Long.MAX_VALUE, 100, 5), new Resources(Long.MIN_VALUE, 30, 9)))
                .isEqualTo(new Resources(1L << 51, 70, -4));
    }

    @Test
    void staticPortsAreAskedForOnce() {
        assertThat(
                rule("{Networks: [{ReservedPorts: [{Value: 3306}, {Value: 8193}]}, {ReservedPorts: [{Value: 3306}]}]}")
                        .staticPorts())
                .containsExactly(3306, 8193);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{Constraints: [{LTarget: '${node.unique.name}'}]}",
        "{Constraints: [{RTarget: '${attr.unique.x}'}]}",
        "{Tasks: [{Constraints: [{LTarget: '${node.unique.id}'}]}]}", "{Affinities: [{LTarget: '${node.unique.id}'}]}",
        "{Tasks: [{Affinities: [{RTarget: '${meta.unique.x}'}]}]}", "{Spreads: [{Attribute: '${node.unique.id}'}]}",
        "{Networks: [{ReservedPorts: [{Value: 1}]}]}"})
    void whatAsksForSomethingUniqueSinglesClientsOut(String group) {
        assertThat(rule(group).singlesOut()).isTrue();
    }

    @Test
    void onlyConstraintsSwitchTheClassCacheOff() {
        assertThat(rule("{Constraints: [{LTarget: '${node.unique.name}'}]}").groupUnique()).isTrue();
        assertThat(rule("{Constraints: [{LTarget: '${node.unique.name}'}]}").jobUnique()).isFalse();
        assertThat(rule("{Affinities: [{LTarget: '${node.unique.id}'}]}").groupUnique()).isFalse();
        assertThat(rule("{Constraints: [{LTarget: '${node.class}'}]}").singlesOut()).isFalse();
        Job job = job("", "*", "Constraints: [{LTarget: '${node.unique.id}'}]", "{Name: 'g'}");
        assertThat(new GroupRule(job, group(job), NEW).jobUnique()).isTrue();
        assertThat(new GroupRule(job, group(job), NEW).groupUnique()).isFalse();
        assertThat(new GroupRule(job, group(job), NEW).singlesOut()).isTrue();
    }

    @Test
    void wishesOfTheJobSingleClientsOutToo() {
        for (String wish : new String[]{"Affinities: [{LTarget: '${node.unique.id}'}]",
            "Spreads: [{Attribute: '${attr.unique.x}'}]"}) {
            Job job = job("", "*", wish, "{Name: 'g'}");

            assertThat(new GroupRule(job, group(job), NEW).singlesOut()).isTrue();
        }
    }

    @Test
    void theBareFormOfUniqueCountsFromOneSixOn() {
        Job job = job("", "*", "Name: 'j'", "{Name: 'g', Constraints: [{LTarget: '${unique.hostname}'}]}");

        assertThat(new GroupRule(job, group(job), new NomadVersion(1, 6, 0)).groupUnique()).isTrue();
        assertThat(new GroupRule(job, group(job), new NomadVersion(1, 5, 5)).groupUnique()).isFalse();
    }

    @Test
    void everyReasonHasNomadsKeyAndAPersonsText() {
        assertThat(new Reason.NotReady("down").nomad()).isEqualTo("node not ready");
        assertThat(new Reason.OutsideDatacenters("x").nomad()).isEqualTo("node not in datacenters");
        assertThat(new Reason.OutsidePool("a", "b").nomad()).isEqualTo("node not in pool");
        assertThat(new Reason.NotMet(new Constraint("a", "=", "b"), Optional.of("c")).nomad()).isEqualTo("a = b");
        assertThat(new Reason.MissingDriver("dtle", true).nomad()).isEqualTo("missing drivers");
        assertThat(new Reason.MissingDriver("dtle", true).text()).isEqualTo("missing drivers: dtle is not healthy");
        assertThat(new Reason.Other("missing network").nomad()).isEqualTo("missing network");
        assertThat(new Reason.Other("missing network").text()).isEqualTo("missing network");
        assertThat(new Reason.Exhausted("cpu", 500, 100).nomad()).isEqualTo("cpu");
        assertThat(new Reason.Exhausted("cpu", 500, 100).text()).isEqualTo("cpu exhausted: asks 500, 100 left");
    }

    private static boolean inDatacenters(String datacenter, NomadVersion version) {
        Job job = job("", datacenter, "Name: 'j'", "{Name: 'g'}");
        return new GroupRule(job, group(job), version).inPoolAndDatacenters(client());
    }

    private static GroupRule rule(String group) {
        Job job = job("", "beijing", "Name: 'j'",
                "{Name: 'g'" + (group.equals("{}") ? "}" : ", " + group.strip().substring(1)));
        return new GroupRule(job, group(job), NEW);
    }

    private static TaskGroup group(Job job) {
        return job.groups().getFirst();
    }

    private static Job job(String pool, String datacenter, String more, String group) {
        return JobJson.read(Json.of("{ID: 'j', NodePool: '" + pool + "', Datacenters: ['" + datacenter + "'], " + more
                + ", TaskGroups: [" + group + "]}"));
    }

    private static Node client() {
        return NodeJson.read(
                Json.of("""
                        {ID: 'n1', Name: 'dtle-1', Datacenter: 'beijing', NodeClass: 'mysql-b', NodePool: 'default',
                          Status: 'ready',
                         Attributes: {'driver.old': '1', 'driver.older': 'false', 'driver.odd': 'yes'},
                           Meta: {site: 'bj'},
                         Drivers: {dtle: {Detected: true, Healthy: true}, sick: {Detected: true, Healthy: false},
                                   gone: {Detected: false, Healthy: false}},
                         NodeResources: {Networks: [{Mode: 'host'}], Devices: [{Vendor: 'nvidia', Type: 'gpu',
                           Name: 'a100',
                             Instances: [{Healthy: true}, {Healthy: true}, {Healthy: false}]}]},
                         HostVolumes: {data: {Name: 'data'}, backup: {Name: 'backup', ReadOnly: true}}}
                        """));
    }
}
