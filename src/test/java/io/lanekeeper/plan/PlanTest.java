package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.testing.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PlanTest {
    private static final Step OFF = new Step.OfClient(Step.Change.DOWN, "n1");

    private final Plan sample = Sample.plan();

    @Test
    void anEmptyPlanHasOneEmptyScenarioAndLanesByDatacenter() {
        assertThat(Plan.EMPTY.scenarios()).containsExactly(Scenario.of(Plan.FIRST_SCENARIO, List.of()));
        assertThat(Plan.EMPTY.laneAttribute()).isEqualTo("${node.datacenter}");
        assertThat(Plan.EMPTY.cluster()).isEqualTo(Cluster.EMPTY);
    }

    @Test
    void everyJobIsFoundByItsKeyHoweverTheyWereGiven() {
        List<PlanJob> jobs = IntStream.of(5, 3, 9, 1, 7, 2, 8).mapToObj(i -> job("job-" + i, 1)).toList();
        Plan plan = Plan.of(Cluster.EMPTY, jobs);

        assertThat(plan.jobs()).extracting(j -> j.key().id()).isSorted();
        assertThat(jobs).allSatisfy(j -> assertThat(plan.job(j.key())).contains(j));
        assertThat(jobs).allSatisfy(j -> assertThat(plan.planned().job(j.key())).contains(j.base()));
        assertThat(plan.job(new JobKey("default", "job-4"))).isEmpty();
        assertThat(plan.job(new JobKey("other", "job-5"))).isEmpty();
        assertThat(Plan.EMPTY.job(new JobKey("default", "job-5"))).isEmpty();
    }

    @Test
    void jobsAreSortedByNamespaceFirst() {
        Plan plan = Plan.of(Cluster.EMPTY,
                List.of(PlanJob.of(JobSource.pulled(Json.object("{ID: 'a', Namespace: 'z'}"))),
                        PlanJob.of(JobSource.pulled(Json.object("{ID: 'b', Namespace: 'c'}")))));

        assertThat(plan.jobs()).extracting(j -> j.key().toString()).containsExactly("c/b", "z/a");
    }

    @Test
    void aJobIsPutInThePlaceOfTheOneWithItsKey() {
        Plan twice = sample.withJob(job("a", 1)).withJob(job("a", 2));

        assertThat(twice.jobs()).hasSize(sample.jobs().size() + 1);
        assertThat(twice.job(new JobKey("default", "a")).orElseThrow().base().modifyIndex()).isEqualTo(2);
    }

    @Test
    void anEndpointStandsInOnePlace() {
        Plan twice = sample.withEndpoint(new EndpointPlace("h:1", "${node.datacenter}", "beijing"))
                .withEndpoint(new EndpointPlace("h:1", "${meta.site}", "sh"));

        assertThat(twice.endpoints()).filteredOn(e -> e.address().equals("h:1"))
                .containsExactly(new EndpointPlace("h:1", "${meta.site}", "sh"));
        assertThat(twice.withoutEndpoint("h:1").endpoints()).isEqualTo(sample.endpoints());
        assertThat(sample.withoutEndpoint("unknown:1")).isEqualTo(sample);
    }

    @Test
    void anEndpointIsNamedOnceForAGroup() {
        NamedEndpoint one = new NamedEndpoint(Plans.DEST, new Endpoint("", "h", 1));
        NamedEndpoint other = new NamedEndpoint(Plans.DEST, new Endpoint("", "h", 2));

        assertThat(sample.withNamed(one).withNamed(other).withNamed(one).named()).containsExactly(other, one);
        assertThat(sample.withNamed(one).withNamed(other).withoutNamed(one).named()).containsExactly(other);
    }

    @Test
    void stepsGoToTheScenarioThatIsShown() {
        Scenario a = Scenario.of("a", List.of());
        Scenario b = Scenario.of("b", List.of());
        Plan plan = sample.withScenarios(List.of(a, b), "b").withStep(OFF);

        assertThat(plan.scenarios()).containsExactly(a, Scenario.of("b", List.of(OFF)));
        assertThat(plan.withSteps(List.of()).scenarios()).containsExactly(a, b);
    }

    @Test
    void aRenamedScenarioIsStillTheOneThatIsShown() {
        Plan plan = sample.withStep(OFF).withCurrent(Scenario.of("both fade", List.of(OFF)));

        assertThat(plan.currentScenario().name()).isEqualTo("both fade");
        assertThat(plan.scenarios()).hasSize(1);
    }

    @Test
    void aNameOfNoScenarioShowsTheFirst() {
        assertThat(sample.withScenarios(List.of(Scenario.of("a", List.of()), Scenario.of("b", List.of())), "gone")
                .currentScenario()
                .name()).isEqualTo("a");
    }

    @Test
    void aNewPullKeepsEverythingTheUserWants() {
        Plan wanted = Plans.full();

        Plan again = wanted.refreshed(wanted.clients().snapshot(), wanted.jobs());

        assertThat(again).isEqualTo(wanted);
    }

    @Test
    void aNewPullReplacesClientsAndJobs() {
        Cluster fewer = sample.cluster().withNodes(sample.cluster().nodes().subList(0, 1));

        Plan again = sample.refreshed(fewer, List.of(job("new", 9)));

        assertThat(again.cluster().nodes()).hasSize(1);
        assertThat(again.jobs()).extracting(j -> j.key().id()).containsExactly("new");
    }

    @Test
    void aJobFromAFileSurvivesAPullThatDoesNotKnowIt() {
        Plan withFile = sample.withJob(fromFile("mine", 0));

        assertThat(withFile.refreshed(sample.cluster(), sample.jobs()).jobs()).isEqualTo(withFile.jobs());
    }

    @Test
    void aJobThatTheClusterHasForgottenGoes() {
        Plan withOld = sample.withJob(job("old", 5));

        assertThat(withOld.refreshed(sample.cluster(), sample.jobs()).jobs()).isEqualTo(sample.jobs());
    }

    @Test
    void theFileOfAJobStaysWithItWhenItIsPulledAgain() {
        Plan withFile = sample.withJob(fromFile("a", 0));

        Plan again = withFile.refreshed(sample.cluster(), List.of(job("a", 77)));

        PlanJob job = again.job(new JobKey("default", "a")).orElseThrow();
        assertThat(job.base().modifyIndex()).isEqualTo(77);
        assertThat(job.source().file().orElseThrow().name()).isEqualTo("a.hcl");
        assertThat(again.jobs()).hasSize(1);
    }

    @Test
    void aChangeOfOnePartLeavesTheOthers() {
        Plan full = Plans.full();

        assertThat(full.withLaneAttribute("x").withLaneAttribute(full.laneAttribute())).isEqualTo(full);
        assertThat(full.withIntents(List.of()).withIntents(full.intents())).isEqualTo(full);
        assertThat(full.withJobs(List.of()).withJobs(full.jobs())).isEqualTo(full);
        assertThat(full.withClients(sample.clients()).withClients(full.clients())).isEqualTo(full);
        assertThat(full.withScenarios(sample.scenarios(), "").withScenarios(full.scenarios(), full.scenario()))
                .isEqualTo(full);
        Plan extras = new Plan(full.clients(), full.jobs(), full.laneAttribute(), full.intents(), full.endpoints(),
                full.named(), full.scenarios(), full.scenario(), new Extras(Map.of("x", Json.of("1"))));
        assertThat(extras.withStep(OFF)
                .withIntent(new Intent.SetPool(Plans.DEST.job(), "p"))
                .withEndpoint(new EndpointPlace("a:1", "b", "c"))
                .withNamed(new NamedEndpoint(Plans.DEST, new Endpoint("", "q", 1)))
                .refreshed(sample.cluster(), List.of())
                .extras()).isEqualTo(extras.extras());
    }

    @Test
    void aWishOfEachKindForOneGroupStandsInThePlan() {
        Plan plan = sample.withIntent(wish(Home.Mode.REQUIRE, "beijing"))
                .withIntent(wish(Home.Mode.FORBID, "gz"))
                .withIntent(wish(Home.Mode.FORBID, "wuhan"))
                .withIntent(wish(Home.Mode.PREFER, "shanghai"))
                .withIntent(new Intent.SetPool(Plans.DEST.job(), "db"));

        assertThat(plan.intents()).hasSize(5);
        assertThat(plan.withIntent(new Intent.RemoveHome(Plans.DEST, Plan.DATACENTER, JobLevel.ASK)).intents())
                .hasSize(2);
    }

    @Test
    void aSourceThatWasReadNeverChanges() {
        JobSource source = JobSource.pulled(Json.object("{ID: 'a', Meta: {x: '1'}}"));
        source.json().put("ID", "changed");

        assertThat(source.json().path("ID").asText()).isEqualTo("a");
    }

    @Test
    void sourcesAreTheSameWhenTheySayTheSame() {
        JobSource one = JobSource.pulled(Json.object("{ID: 'a', Priority: 1}"));

        assertThat(one).isEqualTo(JobSource.pulled(Json.object("{Priority: 1, ID: 'a'}")))
                .hasSameHashCodeAs(JobSource.pulled(Json.object("{Priority: 1, ID: 'a'}")));
        assertThat(one).isNotEqualTo(JobSource.pulled(Json.object("{ID: 'a', Priority: 2}")));
        assertThat(one).isNotEqualTo(new JobSource(one.json(), Optional.of(new JobSource.File("a.hcl", ""))));
    }

    /** What is written into a log with a plan must not be a password. */
    @Test
    void aSourceNeverSaysWhatIsInIt() {
        JobSource source = new JobSource(Json.object("{ID: 'a', Password: 'c4n4ry'}"),
                Optional.of(new JobSource.File("a.hcl", "Password = \"c4n4ry\"")));

        assertThat(source).hasToString("JobSource[a, a.hcl]");
        assertThat(source.file().orElseThrow().toString()).isEqualTo("File[a.hcl, 19 characters]");
        assertThat(PlanJob.of(source).toString()).doesNotContain("c4n4ry");
        assertThat(JobSource.pulled(Json.object("{ID: 'a'}"))).hasToString("JobSource[a]");
    }

    @Test
    void aChangeOfClientsIsInTheClusterOfThePlanNotInTheSnapshot() {
        Plan full = Plans.full();

        assertThat(full.cluster().nodes()).hasSize(4);
        assertThat(full.clients().snapshot().nodes()).hasSize(3).noneMatch(n -> n.planned());
        assertThat(full.clients().changes()).hasAtLeastOneElementOfType(ClusterChange.AddLane.class);
    }

    private static Intent wish(Home.Mode mode, String lane) {
        return new Intent.SetHome(Plans.DEST, Plan.DATACENTER, new Home(mode, List.of(lane)), JobLevel.ASK);
    }

    private static PlanJob job(String id, long index) {
        return PlanJob.of(JobSource.pulled(Json.object("{ID: '" + id + "', JobModifyIndex: " + index + "}")));
    }

    private static PlanJob fromFile(String id, long index) {
        return new PlanJob(job(id, index).base(), new JobSource(Json.object("{ID: '" + id + "'}"),
                Optional.of(new JobSource.File(id + ".hcl", "job \"" + id + "\" {}"))));
    }
}
