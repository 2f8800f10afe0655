package io.lanekeeper.scheduling.failover;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.group;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.missing;
import static io.lanekeeper.scheduling.Scene.off;
import static io.lanekeeper.scheduling.Scene.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.SchedulerSettings;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.Effect;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemJobsTest {
    private static final SchedulerSettings NO_PREEMPTION = new SchedulerSettings("binpack", false, false, false, false,
            false, 0);

    private static Job bound(String... clients) {
        Constraint only = new Constraint("${node.unique.name}", "set_contains_any", String.join(",", clients));
        return job("system", JobType.SYSTEM, 50, group(1, 900).withConstraints(List.of(only)));
    }

    /** "0 of 3 cannot be placed" was said of a healthy one, and hid what was placed. */
    @ParameterizedTest
    @ValueSource(strings = {"1.5.5", "1.11.3"})
    void aHealthyOneDoesNotWaitBecauseOfClientsThatWillNotDo(String version) {
        Preview preview = Scene.of(3)
                .nomad(version)
                .runs(bound("c-1", "c-2"), "c-1", "c-2")
                .play(off("c-3"), on("c-3"));

        assertThat(preview.steps()).allSatisfy(s -> assertThat(missing(s, "system")).isZero());
        assertThat(preview.last().group(Scene.key("system"))).get()
                .extracting(GroupResult::effect)
                .isEqualTo(Effect.STAYS);
    }

    @Test
    void oneThatWaitsForAClientWaitsNoMoreWhenItIsGone() {
        Preview preview = Scene.of(2)
                .with(NO_PREEMPTION)
                .runs(job("fill", JobType.SERVICE, 50, 1, 3500), "c-1")
                .runs(bound("c-1"))
                .play(off("c-1"));

        assertThat(missing(preview.start(), "system")).isEqualTo(1);
        assertThat(missing(preview.last(), "system")).isZero();
    }

    /** From 1.8.4 on node events pass sysbatch over: to the servers it still runs where the client is down. */
    @ParameterizedTest
    @ValueSource(strings = {"1.5.5", "1.11.3"})
    void sysbatchOnAClientThatIsDownDoesNotRun(String version) {
        Preview preview = Scene.of(2)
                .nomad(version)
                .runs(job("work", JobType.SYSBATCH, 50, 1, 100), "c-1", "c-2")
                .play(off("c-1"), on("c-1"));

        assertThat(after(preview.steps().getFirst(), "work")).containsExactly("c-2");
        assertThat(after(preview.last(), "work")).isEqualTo(version.equals("1.5.5") ? List.of("c-2")
                : List.of("c-1", "c-2"));
    }

    /** Whoever waits is tried first, when its client is back; the system job comes after, and finds the room taken. */
    @Test
    void whatWaitsIsTriedBeforeTheSystemJobsOfTheClientThatCameBack() {
        Job fill = job("fill", JobType.SERVICE, 40,
                group(1, 3500).withConstraints(List.of(new Constraint("${node.unique.name}", "=", "c-1"))));
        StepResult step = Scene.of(2)
                .with(NO_PREEMPTION)
                .runs(fill, "c-1")
                .runs(job("system", JobType.SYSTEM, 50, 1, 400), "c-1", "c-2")
                .play(off("c-1"), on("c-1"))
                .last();

        assertThat(after(step, "fill")).containsExactly("c-1");
        assertThat(after(step, "system")).containsExactly("c-1", "c-2");
    }
}
