package io.lanekeeper.scheduling.failover;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.missing;
import static io.lanekeeper.scheduling.Scene.off;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.StepResult;
import org.junit.jupiter.api.Test;

class PreemptionTest {
    private static final SchedulerSettings SERVICES_TOO = new SchedulerSettings("binpack", true, true, true, false,
            false, 0);

    private static Scene full(SchedulerSettings settings) {
        return Scene.of(2)
                .with(settings)
                .runs(job("vip", JobType.SERVICE, 70, 1, 3000), "c-1")
                .runs(job("small", JobType.SERVICE, 20, 1, 1000), "c-2")
                .runs(job("large", JobType.SERVICE, 20, 1, 2500), "c-2");
    }

    @Test
    void whereItIsOffTheImportantOneWaits() {
        assertThat(missing(full(SchedulerSettings.DEFAULT).play(off("c-1")).last(), "vip")).isEqualTo(1);
    }

    /** 3000 MHz are needed and 500 free: the one that is nearest in size is enough. */
    @Test
    void theOneNearestInSizeIsThrownOutAndNoMore() {
        StepResult step = full(SERVICES_TOO).play(off("c-1")).last();

        assertThat(after(step, "vip")).containsExactly("c-2");
        assertThat(missing(step, "large")).isEqualTo(1);
        assertThat(after(step, "small")).containsExactly("c-2");
    }

    @Test
    void nobodyIsThrownOutForOneThatIsHardlyMoreImportant() {
        StepResult step = Scene.of(2)
                .with(SERVICES_TOO)
                .runs(job("vip", JobType.SERVICE, 59, 1, 3000), "c-1")
                .runs(job("other", JobType.SERVICE, 50, 1, 3000), "c-2")
                .play(off("c-1"))
                .last();

        assertThat(missing(step, "vip")).isEqualTo(1);
        assertThat(after(step, "other")).containsExactly("c-2");
    }

    /** On a real 1.5.5 the preview said that the group waits: it counted the group's own allocations as immovable. */
    @Test
    void whoHasAllocationsOfItsOwnThereMayThrowOthersOutToo() {
        StepResult step = Scene.of(2)
                .with(SERVICES_TOO)
                .runs(job("own", JobType.SERVICE, 80, 4, 700), "c-1", "c-2", "c-2", "c-2")
                .runs(job("batch", JobType.BATCH, 50, 1, 1500), "c-2")
                .play(off("c-1"))
                .last();

        assertThat(after(step, "own")).containsExactly("c-2", "c-2", "c-2", "c-2");
        assertThat(missing(step, "batch")).isEqualTo(1);
    }
}
