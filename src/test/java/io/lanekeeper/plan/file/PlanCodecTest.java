package io.lanekeeper.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.ClusterChange.AddLane;
import io.lanekeeper.model.cluster.ClusterChange.Relabel;
import io.lanekeeper.model.cluster.NomadVersion;
import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.cluster.Unseen;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.JobSource;
import io.lanekeeper.plan.NamedEndpoint;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.PlannedCluster;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Json;
import io.lanekeeper.wire.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part of a plan, as it stands in the file and as it comes back. */
final class PlanCodecTest {
    private static final String DC = "${node.datacenter}";

    private final Plan sample = Sample.plan();

    @Test
    void keysStandInAFixedOrder() throws IOException {
        assertThat(written(Plans.full()).fieldNames()).toIterable()
                .containsExactly("format", "writtenBy", "lanes", "intents", "endpoints", "named", "changes", "scenario",
                        "scenarios", "jobs", "cluster");
        assertThat(written(Plans.full()).path("cluster").fieldNames()).toIterable()
                .containsExactly("address", "region", "version", "takenAt", "scheduler", "unseen", "nodes",
                        "allocations");
    }

    @Test
    void theFileIsIndentedByTwoAndEndsWithALine() {
        String text = new String(PlanFile.bytes(sample), StandardCharsets.UTF_8);

        assertThat(text).startsWith("{\n  \"format\" : 1,\n").endsWith("}\n").doesNotContain("\r", "\t");
    }

    @Test
    void clientsAndAllocationsAreSortedSoThatTwoPullsCanBeCompared() throws IOException {
        Cluster cluster = sample.cluster()
                .withNodes(sample.cluster().nodes().reversed())
                .withAllocations(sample.cluster().allocations().reversed());

        assertThat(written(Plan.of(cluster, sample.jobs())).path("cluster")).isEqualTo(written(sample).path("cluster"));
    }

    @Test
    void theClusterComesBackWithEverything() {
        Cluster cluster = new Cluster("https://nomad.example:4646", "eu", new NomadVersion(1, 11, 3),
                "2026-11-23T09:12:00Z", new SchedulerSettings("spread", true, false, true, false, true, 7),
                sample.cluster().nodes(),
                List.of(new Allocation("a1", Plans.DEST, "test_constraint.Dest[0]", "gone", "run", "unknown",
                        new Resources(1, 2, 3), List.of(), 9)),
                List.of(new Unseen.AllJobs("a policy"), new Unseen.AllAllocations("another"),
                        new Unseen.JobsElsewhere("prod"), new Unseen.AllocationsElsewhere("prod"),
                        new Unseen.OneJob(new JobKey("prod", "orders"), "a policy"),
                        new Unseen.HeldBy(new JobKey("prod", "orders")), new Unseen.SomeNamespaces(),
                        new Unseen.ServerVersion(), new Unseen.SchedulerSetup(),
                        new Unseen.Told("as an older version said it")));

        assertThat(again(Plan.of(cluster, List.of())).cluster()).isEqualTo(cluster);
    }

    @ParameterizedTest
    @EnumSource(Home.Mode.class)
    void aHomeOfEveryModeComesBack(Home.Mode mode) {
        assertComesBack(new Intent.SetHome(Plans.DEST, "${meta.site}", new Home(mode, List.of("beijing, row 2")),
                JobLevel.ASK));
    }

    @ParameterizedTest
    @EnumSource(JobLevel.class)
    void theAnswerAboutTheJobLevelComesBack(JobLevel level) {
        assertComesBack(new Intent.SetHome(Plans.DEST, DC, Home.in("beijing"), level));
        assertComesBack(new Intent.RemoveHome(Plans.SRC, DC, level));
    }

    @Test
    void aHomeOfSeveralLanesComesBackInItsOrder() {
        assertComesBack(
                new Intent.SetHome(Plans.DEST, DC, new Home(Home.Mode.REQUIRE, List.of("b", "a")), JobLevel.ASK));
    }

    @Test
    void aPoolComesBack() {
        assertComesBack(new Intent.SetPool(new JobKey("prod", "orders"), "db"));
    }

    @Test
    void intentsReadLikeWords() throws IOException {
        JsonNode json = written(sample
                .withIntent(new Intent.SetHome(Plans.DEST, DC, Home.in("shanghai"), JobLevel.MOVE_TO_GROUPS)))
                .at("/intents/0");

        assertThat(json).isEqualTo(Json.of("""
                {want: 'home', namespace: 'default', job: 'test_constraint', group: 'Dest',
                 target: '${node.datacenter}', mode: 'require', values: ['shanghai'], jobLevel: 'move-to-groups'}
                """));
    }

    @ParameterizedTest
    @EnumSource(Step.Change.class)
    void everythingThatCanHappenToAClientComesBack(Step.Change change) throws IOException {
        Plan plan = sample.withStep(new Step.OfClient(change, "n1"));

        assertThat(again(plan).currentScenario().steps()).isEqualTo(plan.currentScenario().steps());
        assertThat(written(plan).at("/scenarios/0/steps/0/action").asText())
                .isEqualTo(change.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void lanesAndCountsOfAScenarioComeBack() {
        List<Step> steps = List.of(new Step.OfLane(true, DC, "beijing"), new Step.OfLane(false, DC, "beijing"),
                new Step.OfCount(Plans.DEST, 0), new Step.OfCount(Plans.SRC, 12));

        assertThat(again(sample.withSteps(steps)).currentScenario().steps()).isEqualTo(steps);
    }

    @Test
    void theScenarioThatIsShownComesBackAmongTheOthers() {
        Scenario a = Scenario.of("a", List.of(new Step.OfClient(Step.Change.DOWN, "n1")));
        Scenario b = Scenario.of("b", List.of());
        Plan plan = sample.withScenarios(List.of(a, b), "b");

        assertThat(again(plan).scenarios()).containsExactly(a, b);
        assertThat(again(plan).currentScenario()).isEqualTo(b);
    }

    @Test
    void aScenarioWithoutChoicesOrExpectationsHasNoFieldsForThem() throws IOException {
        assertThat(written(sample).at("/scenarios/0").fieldNames()).toIterable().containsExactly("name", "steps");
    }

    @Test
    void otherLabelsOfAClientComeBackOneByOne() {
        for (Relabel relabel : List.of(
                new Relabel("n1", Optional.of("gz"), Optional.empty(), Optional.empty(), Map.of()),
                new Relabel("n1", Optional.empty(), Optional.of(""), Optional.empty(), Map.of()),
                new Relabel("n1", Optional.empty(), Optional.empty(), Optional.of("db"), Map.of()),
                new Relabel("n1", Optional.empty(), Optional.empty(), Optional.empty(), Map.of("b", "1", "a", "")))) {
            assertThat(again(sample.withClients(PlannedCluster.of(sample.cluster(), List.of(relabel)))).clients()
                    .changes()).containsExactly(relabel);
        }
    }

    @Test
    void aPlannedLaneComesBackAndAPlanWithoutChangesHasNoFieldForThem() throws IOException {
        AddLane lane = new AddLane("${meta.site}", "wuhan");

        assertThat(again(sample.withClients(sample.clients().with(lane))).clients().changes()).containsExactly(lane);
        assertThat(written(sample).has("changes")).isFalse();
    }

    @Test
    void aPlannedClientComesBackAsPlanned() {
        Plan plan = Plans.full();

        assertThat(again(plan).cluster().nodes()).filteredOn(n -> n.planned())
                .extracting(n -> n.name())
                .containsExactly("dtle-9");
        assertThat(again(plan).clients()).isEqualTo(plan.clients());
    }

    @Test
    void endpointsComeBackInAnyNotation() {
        Plan plan = sample.withEndpoint(new EndpointPlace("[2001:db8::5]:3306", "${meta.site}", "\u5317\u4eac"))
                .withNamed(
                        new NamedEndpoint(GroupKey.of("prod", "orders/1", "Src"), new Endpoint("", "2001:db8::5", 1)));

        assertThat(again(plan).endpoints()).isEqualTo(plan.endpoints());
        assertThat(again(plan).named()).isEqualTo(plan.named());
    }

    @Test
    void aJobFileComesBackByteForByte() {
        String text = "\ufeffjob \"a\" {\r\n\tdatacenters = [\"\u5317\u4eac\"] # \u6ce8\u91ca\r\n}";
        PlanJob job = PlanJob.of(new JobSource(Json.object("{ID: 'a'}"),
                Optional.of(new JobSource.File("a.nomad.hcl", text, Map.of("v", "1"), Optional.empty()))));

        JobSource.File file = again(sample.withJob(job)).job(new JobKey("default", "a"))
                .orElseThrow()
                .source()
                .file()
                .orElseThrow();

        assertThat(file.name()).isEqualTo("a.nomad.hcl");
        assertThat(file.text()).isEqualTo(text);
    }

    @Test
    void valuesOfVariablesNeverGetIntoTheFile() {
        PlanJob job = PlanJob.of(new JobSource(Json.object("{ID: 'a'}"), Optional.of(new JobSource.File("a.hcl",
                "job \"a\" {}", Map.of("dc", "c4n4ry"), Optional.of(Json.object("{ID: 'a', Meta: {x: 'c4n4ry'}}"))))));

        assertThat(new String(PlanFile.bytes(sample.withJob(job)), StandardCharsets.UTF_8))
                .doesNotContain("c4n4ry");
    }

    @Test
    void secretsOfJobAndFileAreLeftOutAndTheRestIsThere() throws IOException {
        PlanJob job = PlanJob.of(new JobSource(Json.object(
                "{ID: 'a', TaskGroups: [{Name: 'g', Tasks: [{Name: 't', Config: {Host: 'h', Password: 'c4n4ry'}}]}]}"),
                Optional.of(new JobSource.File("a.hcl", "Host = \"h\"\nPassword = \"c4n4ry\"\n"))));

        JsonNode json = written(Plan.of(sample.cluster(), List.of(job)));

        assertThat(json.toString()).doesNotContain("c4n4ry");
        assertThat(json.at("/jobs/0/job/TaskGroups/0/Tasks/0/Config/Password").asText()).isEqualTo(Secrets.PLACEHOLDER);
        assertThat(json.at("/jobs/0/job/TaskGroups/0/Tasks/0/Config/Host").asText()).isEqualTo("h");
        assertThat(json.at("/jobs/0/file/text").asText()).startsWith("Host = \"h\"\nPassword = ");
    }

    @Test
    void savingAReopenedPlanChangesNoByte() {
        for (Plan plan : List.of(Plan.EMPTY, sample, Plans.full())) {
            assertThat(PlanFile.bytes(again(plan))).isEqualTo(PlanFile.bytes(plan));
        }
    }

    @Test
    void unknownFieldsAreKeptBehindTheKnownOnesInOrder() throws IOException {
        ObjectNode json = written(sample);
        json.set("zebra", Json.of("[1, {a: null}]"));
        json.put("alpha", "\u4fdd\u7559");

        JsonNode again = written(read(json));

        assertThat(again.path("zebra")).isEqualTo(Json.of("[1, {a: null}]"));
        assertThat(again.path("alpha").asText()).isEqualTo("\u4fdd\u7559");
        assertThat(again.fieldNames()).toIterable().endsWith("cluster", "alpha", "zebra");
    }

    @Test
    void whatAnOlderFileDoesNotHaveHasItsUsualValue() {
        Plan plan = read(Json.object("{format: 1, cluster: {}}"));

        assertThat(plan.laneAttribute()).isEqualTo(DC);
        assertThat(plan.scenarios()).containsExactly(Scenario.of("", List.of()));
        assertThat(plan.jobs()).isEmpty();
        assertThat(plan.intents()).isEmpty();
        assertThat(plan.cluster().version()).isEqualTo(NomadVersion.NEWEST_KNOWN);
        assertThat(plan.cluster().scheduler()).isEqualTo(SchedulerSettings.DEFAULT);
    }

    @Test
    void anIntentWithoutModeAndLevelRequiresAndAsks() {
        Plan plan = read(Json
                .object("""
                        {format: 1, cluster: {}, intents: [{want: 'home', namespace: 'default', job: 'a', group: 'g',
                          target: 't',
                                                            values: ['v']}]}
                        """));

        assertThat(plan.intents()).containsExactly(
                new Intent.SetHome(GroupKey.of("default", "a", "g"), "t", Home.in("v"), JobLevel.ASK));
    }

    private void assertComesBack(Intent intent) {
        assertThat(again(sample.withIntent(intent)).intents()).containsExactly(intent);
    }

    private static ObjectNode written(Plan plan) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(PlanFile.bytes(plan));
    }

    private static Plan again(Plan plan) {
        return opened(PlanFile.bytes(plan));
    }

    private static Plan read(ObjectNode json) {
        return opened(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Plan opened(byte[] bytes) {
        try {
            return switch (PlanFile.read(new ByteArrayInputStream(bytes), Path.of("a.laneplan"))) {
                case PlanFile.Opened.Ok ok -> ok.plan();
                case PlanFile.Opened.Failed failed -> throw new AssertionError(failed.failure().logText());
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
