package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which wish takes the place of which. */
final class IntentTest {
    private static final String DC = "${node.datacenter}";
    private static final Intent IN_BEIJING = home(Home.Mode.REQUIRE, "beijing");
    private static final Intent NO_HOME = new Intent.RemoveHome(Plans.DEST, DC, JobLevel.ASK);
    private static final Intent POOL = new Intent.SetPool(Plans.DEST.job(), "db");

    @Test
    void aHomeReplacesTheHomeOfTheSameGroupOnTheSameTarget() {
        assertThat(IN_BEIJING.replaces(home(Home.Mode.REQUIRE, "shanghai"))).isTrue();
        assertThat(IN_BEIJING.replaces(NO_HOME)).isTrue();
    }

    @Test
    void aHomeLeavesOtherGroupsOtherTargetsAndThePool() {
        assertThat(IN_BEIJING.replaces(new Intent.SetHome(Plans.SRC, DC, Home.in("beijing"), JobLevel.ASK))).isFalse();
        assertThat(IN_BEIJING.replaces(new Intent.SetHome(Plans.DEST, "${node.class}", Home.in("x"), JobLevel.ASK)))
                .isFalse();
        assertThat(IN_BEIJING.replaces(new Intent.RemoveHome(Plans.SRC, DC, JobLevel.ASK))).isFalse();
        assertThat(IN_BEIJING.replaces(new Intent.RemoveHome(Plans.DEST, "${node.class}", JobLevel.ASK))).isFalse();
        assertThat(IN_BEIJING.replaces(POOL)).isFalse();
    }

    @Test
    void whatIsForbiddenOrWishedForStandsBesideWhatIsRequired() {
        assertThat(IN_BEIJING.replaces(home(Home.Mode.FORBID, "shanghai"))).isFalse();
        assertThat(IN_BEIJING.replaces(home(Home.Mode.PREFER, "shanghai"))).isFalse();
        assertThat(home(Home.Mode.FORBID, "shanghai").replaces(IN_BEIJING)).isFalse();
    }

    @Test
    void twoLanesAreForbiddenBesideEachOtherAndOneOnlyOnce() {
        Intent gz = home(Home.Mode.FORBID, "gz");

        assertThat(gz.replaces(home(Home.Mode.FORBID, "wuhan"))).isFalse();
        assertThat(gz.replaces(home(Home.Mode.FORBID, "gz"))).isTrue();
    }

    @Test
    void aWishReplacesTheWishBefore() {
        assertThat(home(Home.Mode.PREFER, "beijing").replaces(home(Home.Mode.PREFER, "shanghai"))).isTrue();
    }

    @Test
    void removingTakesEveryKindOfHomeOnThatTargetAway() {
        for (Home.Mode mode : Home.Mode.values()) {
            assertThat(NO_HOME.replaces(home(mode, "x"))).isTrue();
        }
        assertThat(NO_HOME.replaces(NO_HOME)).isTrue();
        assertThat(NO_HOME.replaces(POOL)).isFalse();
        assertThat(new Intent.RemoveHome(Plans.SRC, DC, JobLevel.ASK).replaces(IN_BEIJING)).isFalse();
    }

    @Test
    void aPoolReplacesThePoolOfTheSameJobOnly() {
        assertThat(POOL.replaces(new Intent.SetPool(Plans.DEST.job(), "other"))).isTrue();
        assertThat(POOL.replaces(new Intent.SetPool(new JobKey("prod", "test_constraint"), "db"))).isFalse();
        assertThat(POOL.replaces(IN_BEIJING)).isFalse();
    }

    @Test
    void everyIntentKnowsItsJob() {
        JobKey job = GroupKey.of("default", "test_constraint", "x").job();

        assertThat(List.of(IN_BEIJING, NO_HOME, POOL)).extracting(Intent::job).containsOnly(job);
    }

    private static Intent home(Home.Mode mode, String lane) {
        return new Intent.SetHome(Plans.DEST, DC, new Home(mode, List.of(lane)), JobLevel.ASK);
    }
}
