package io.lanekeeper.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.jobs.JobsState.Bound;
import io.lanekeeper.ui.jobs.JobsState.IdleJob;
import io.lanekeeper.ui.jobs.JobsState.JobRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tray says of each group: where it may run. */
final class BoundTextsTest {
    @Test
    void aGroupWithAHomeIsBoundToItsLane() {
        Bound bound = bound(Sample.plan(), Models.DEST);

        assertThat(bound).isEqualTo(new Bound.Lanes(List.of("beijing"), 2, 2));
        assertThat(shown(bound)).isEqualTo("\u2192 beijing");
        assertThat(BoundTexts.spoken(bound, Texts.english())).isEqualTo("bound to beijing");
    }

    @Test
    void aGroupWithoutAHomeMayRunAnywhere() {
        Bound bound = bound(Plans.free(), Models.DEST);

        assertThat(shown(bound)).isEqualTo("anywhere");
        assertThat(BoundTexts.spoken(bound, Texts.english())).isEqualTo("bound to no lane");
    }

    @Test
    void whereOnlySomeClientsOfALaneWillDoTheyAreCounted() {
        Plan plan = job("""
                Constraints: [{LTarget: '${meta.rack}', Operand: '=', RTarget: 'r1'},
                  {LTarget: '${node.datacenter}', Operand: '=', RTarget: 'beijing'}],""");

        assertThat(shown(bound(plan, GroupKey.of("default", "web", "web")))).isEqualTo("\u2192 beijing 1/2");
    }

    @Test
    void whereNoClientWillDoTheGroupCanRunNowhere() {
        Plan plan = job("Constraints: [{LTarget: '${meta.rack}', Operand: '=', RTarget: 'nowhere'}],");
        Bound bound = bound(plan, GroupKey.of("default", "web", "web"));

        assertThat(bound).isEqualTo(new Bound.Nowhere());
        assertThat(shown(bound)).isEqualTo("nowhere");
        assertThat(BoundTexts.spoken(bound, Texts.english())).isEqualTo("can run nowhere");
    }

    @Test
    void aGroupOfTwoLanesNamesBothOrAnywhereWhenThoseAreAll() {
        Plan plan = Sample.plan()
                .withIntent(new Intent.SetHome(Models.DEST, Plan.DATACENTER,
                        new Home(Home.Mode.REQUIRE, List.of("beijing", "shanghai")), JobLevel.ASK));

        assertThat(bound(plan, Models.DEST)).isEqualTo(new Bound.Anywhere(3, 3));
    }

    @Test
    void whatIsDownNowDoesNotCountBecauseAHomeIsForGood() {
        assertThat(shown(bound(Plans.off("dtle-2", "dtle-3"), Models.DEST))).isEqualTo("\u2192 beijing");
    }

    @Test
    void aHomeInWhichNobodyStandsIsNamedAllTheSame() {
        Plan plan = Sample.plan()
                .withIntent(new Intent.SetHome(Models.DEST, Plan.DATACENTER, Home.in("wuhan"), JobLevel.ASK));

        assertThat(shown(bound(plan, Models.DEST))).contains("wuhan");
    }

    @Test
    void boundsAreWorkedOutAgainOnlyWhenClientsOrJobsChange() {
        Plan plan = RealNames.plan(600, 20);
        JobsState first = JobsState.of(Previewed.of(plan), "", JobsState.NONE);
        String some = plan.cluster().nodes().getFirst().name();

        JobsState switched = JobsState.of(Previewed.of(Plans.off(plan, some)), "", first);
        JobsState otherLanes = JobsState.of(Previewed.of(plan.withLaneAttribute("${meta.rack}")), "", first);

        assertThat(switched.bounds()).isEqualTo(first.bounds());
        assertThat(otherLanes.bounds()).isNotEqualTo(first.bounds());
    }

    @Test
    void theFilterFindsJobsGroupsAndAddressesAndShowsAllWhenItIsAClientThatIsSearched() {
        Previewed previewed = Previewed.of(Sample.plan());

        assertThat(groups(previewed, "DEST")).containsExactly(Models.DEST);
        assertThat(groups(previewed, "10.2.0.31")).containsExactly(Models.DEST);
        assertThat(groups(previewed, "test_")).containsExactlyInAnyOrder(Models.DEST, Models.SRC);
        assertThat(groups(previewed, "dtle-2")).as("a client: no job is hidden").hasSize(2);
    }

    @Test
    void aJobThatDoesNotRunSaysWhy() {
        Plan plan = Sample.plan()
                .withJob(Plans.job("{ID: 'a', Stop: true, TaskGroups: [{Name: 'x'}]}"))
                .withJob(Plans.job("{ID: 'b', Type: 'batch', Periodic: {Enabled: true}, TaskGroups: [{Name: 'x'}]}"))
                .withJob(Plans.job("{ID: 'c', Type: 'batch', ParameterizedJob: {}, TaskGroups: [{Name: 'x'}]}"));

        assertThat(JobsState.of(Previewed.of(plan), "", JobsState.NONE).idle()).extracting(IdleJob::why)
                .containsExactly(IdleJob.Why.STOPPED, IdleJob.Why.PERIODIC, IdleJob.Why.PARAMETERIZED);
    }

    @Test
    void aJobThatThePlanChangesIsMarked() {
        Plan plan = Sample.plan()
                .withIntent(new Intent.SetHome(Models.DEST, Plan.DATACENTER, Home.in("shanghai"), JobLevel.ASK));

        assertThat(JobsState.of(Previewed.of(plan), "", JobsState.NONE).jobs()).extracting(JobRow::changed)
                .containsExactly(true);
        assertThat(JobsState.of(Previewed.of(Sample.plan()), "", JobsState.NONE).jobs()).extracting(JobRow::changed)
                .containsExactly(false);
    }

    private static List<GroupKey> groups(Previewed previewed, String filter) {
        return JobsState.of(previewed, filter, JobsState.NONE)
                .jobs()
                .stream()
                .flatMap(j -> j.groups().stream())
                .map(JobsState.GroupRow::key)
                .toList();
    }

    private static String shown(Bound bound) {
        return BoundTexts.shown(bound, Texts.english());
    }

    private static Bound bound(Plan plan, GroupKey group) {
        return JobsState.of(Previewed.of(plan), "", JobsState.NONE).bound(group);
    }

    private static Plan job(String constraints) {
        return Sample.plan().withJob(Plans.job("""
                {ID: 'web', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'web', %s
                  Tasks: [{Name: 'w', Driver: 'dtle'}]}]}
                """.formatted(constraints)));
    }
}
