package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.testing.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlannedJobsTest {
    private static final String DATACENTER = "${node.datacenter}";

    @Test
    void withoutIntentsNothingIsChanged() {
        assertThat(Sample.plan().planned().changed()).isEmpty();
        assertThat(Sample.plan().planned().edits()).isEmpty();
    }

    @Test
    void aHomeReplacesTheConstraintThatIsThere() {
        PlannedJobs planned = Sample.plan()
                .withIntent(new Intent.SetHome(Plans.DEST, DATACENTER, Home.in("shanghai"), JobLevel.ASK))
                .planned();

        assertThat(group(planned, Plans.DEST).constraints())
                .containsExactly(new Constraint(DATACENTER, "=", "shanghai"));
        assertThat(planned.changed()).containsExactly(Plans.DEST.job());
    }

    @Test
    void theNewerWishReplacesTheOlder() {
        Plan plan = Sample.plan()
                .withIntent(new Intent.SetHome(Plans.DEST, DATACENTER, Home.in("shanghai"), JobLevel.ASK))
                .withIntent(new Intent.RemoveHome(Plans.DEST, DATACENTER, JobLevel.ASK));

        assertThat(plan.intents()).hasSize(1);
        assertThat(group(plan.planned(), Plans.DEST).constraints()).isEmpty();
    }

    @Test
    void aWishForAGroupThatIsGoneIsRefusedAndKept() {
        GroupKey gone = GroupKey.of("default", "test_constraint", "Gone");
        Plan plan = Sample.plan()
                .withIntent(new Intent.SetHome(gone, DATACENTER, Home.in("beijing"), JobLevel.ASK));

        assertThat(plan.planned().refused()).hasSize(1);
        assertThat(plan.intents()).hasSize(1);
    }

    @Test
    void aNamedEndpointCountsLikeAFoundOneAndChangesNoJob() {
        Endpoint named = new Endpoint("", "10.7.7.7", 5432);
        PlannedJobs planned = Sample.plan().withNamed(new NamedEndpoint(Plans.SRC, named)).planned();

        assertThat(group(planned, Plans.SRC).endpoints()).contains(named);
        assertThat(planned.changed()).isEmpty();
    }

    @Test
    void severalWishesAreAppliedOneAfterTheOther() {
        PlannedJobs planned = Sample.plan()
                .withIntent(new Intent.SetHome(Plans.DEST, DATACENTER, Home.in("shanghai"), JobLevel.ASK))
                .withIntent(new Intent.SetHome(Plans.DEST, "${node.class}", Home.in("big"), JobLevel.ASK))
                .withIntent(new Intent.SetHome(Plans.DEST, DATACENTER, new Home(Home.Mode.FORBID, List.of("gz")),
                        JobLevel.ASK))
                .withIntent(new Intent.SetPool(Plans.DEST.job(), "db"))
                .planned();

        assertThat(group(planned, Plans.DEST).constraints()).containsExactly(
                new Constraint(DATACENTER, "=", "shanghai"),
                new Constraint("${node.class}", "=", "big"), new Constraint(DATACENTER, "!=", "gz"));
        assertThat(planned.job(Plans.DEST.job()).orElseThrow().nodePool()).isEqualTo("db");
        assertThat(planned.edits().get(Plans.DEST.job())).hasSize(4);
        assertThat(planned.refused()).isEmpty();
    }

    @Test
    void aWishThatTheJobGrantsAnywayIsNoChange() {
        Plan sample = Sample.plan();
        Plan plan = sample.withIntent(new Intent.SetHome(Plans.DEST, DATACENTER, Home.in("beijing"), JobLevel.ASK))
                .withIntent(new Intent.SetPool(Plans.DEST.job(), sample.jobs().getFirst().base().nodePool()));

        assertThat(plan.planned().changed()).isEmpty();
        assertThat(plan.planned().edits()).isEmpty();
        assertThat(plan.planned().refused()).isEmpty();
    }

    @Test
    void aJobFromAFileIsAChangeOfTheClusterAsItIs() {
        PlanJob mine = PlanJob.of(JobSource.pulled(Json.object("{ID: 'mine'}")));

        PlannedJobs planned = Sample.plan().withJob(mine).planned();

        assertThat(planned.changed()).containsExactly(mine.key());
        assertThat(planned.edits()).isEmpty();
    }

    @Test
    void aWishForAJobThatIsGoneIsRefused() {
        Intent pool = new Intent.SetPool(new JobKey("prod", "gone"), "db");
        Intent home = new Intent.RemoveHome(GroupKey.of("default", "test_constraint", "Gone"), DATACENTER,
                JobLevel.ASK);

        assertThat(Sample.plan().withIntent(pool).withIntent(home).planned().refused())
                .containsExactlyInAnyOrder(pool, home);
    }

    /** It was asked when the wish was made; a job that has changed since must not be changed for all of its groups. */
    @Test
    void aWishThatWouldBindOtherGroupsAfterANewPullIsRefused() {
        Intent home = new Intent.SetHome(Plans.DEST, DATACENTER, Home.in("shanghai"), JobLevel.ASK);
        PlanJob bound = PlanJob.of(JobSource.pulled(Json.object("""
                {ID: 'test_constraint', JobModifyIndex: 9, TaskGroups: [{Name: 'Src'}, {Name: 'Dest'}],
                 Constraints: [{LTarget: '${node.datacenter}', Operand: '=', RTarget: 'beijing'}]}
                """)));

        PlannedJobs planned = Sample.plan().withIntent(home).withJob(bound).planned();

        assertThat(planned.refused()).containsExactly(home);
        assertThat(planned.changed()).isEmpty();
    }

    @Test
    void anEndpointIsNamedForItsGroupOnly() {
        Endpoint named = new Endpoint("", "10.7.7.7", 5432);
        PlannedJobs planned = Sample.plan().withNamed(new NamedEndpoint(Plans.SRC, named)).planned();

        assertThat(group(planned, Plans.DEST).endpoints()).doesNotContain(named);
        assertThat(group(planned, Plans.SRC).tasks().getFirst().endpoints()).endsWith(named);
    }

    @Test
    void aGroupWithoutATaskTakesNoNamedEndpointAndNoHarm() {
        PlanJob empty = PlanJob.of(JobSource.pulled(Json.object("{ID: 'e', TaskGroups: [{Name: 'g'}]}")));
        GroupKey group = GroupKey.of("default", "e", "g");

        PlannedJobs planned = Sample.plan()
                .withJob(empty)
                .withNamed(new NamedEndpoint(group, new Endpoint("", "h", 1)))
                .planned();

        assertThat(group(planned, group).endpoints()).isEmpty();
    }

    private static TaskGroup group(PlannedJobs planned, GroupKey key) {
        return planned.job(key.job()).orElseThrow().group(key.group()).orElseThrow();
    }
}
