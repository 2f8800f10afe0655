package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.TaskGroup;
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

    private static TaskGroup group(PlannedJobs planned, GroupKey key) {
        return planned.job(key.job()).orElseThrow().group(key.group()).orElseThrow();
    }
}
