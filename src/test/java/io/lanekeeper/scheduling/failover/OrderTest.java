package io.lanekeeper.scheduling.failover;

import static io.lanekeeper.scheduling.Scene.after;
import static io.lanekeeper.scheduling.Scene.job;
import static io.lanekeeper.scheduling.Scene.missing;
import static io.lanekeeper.scheduling.Scene.off;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.preview.PreviewInput;
import io.lanekeeper.scheduling.preview.Previews;
import io.lanekeeper.scheduling.preview.Race;
import io.lanekeeper.scheduling.preview.StepResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static Scene oneHome(int priority) {
        return Scene.of(2)
                .runs(job("one", JobType.SERVICE, 50, 1, 1900), "c-1")
                .runs(job("other", JobType.SERVICE, priority, 1, 1900), "c-1")
                .runs(job("fill", JobType.SERVICE, 50, 1, 1500), "c-2");
    }

    /** "1.0" was said of a race; on real clusters either was first in ten of twenty losses. */
    @Test
    void equalsThatWantOnePlaceAreARace() {
        StepResult step = oneHome(50).play(off("c-1")).last();

        assertThat(step.races()).hasSize(1);
        Race race = step.races().getFirst();
        assertThat(race.groups()).containsExactly(Scene.key("one"), Scene.key("other"));
        assertThat(race.outcomes()).hasSize(2)
                .allSatisfy(o -> assertThat(o.chance()).isCloseTo(0.5, within(0.15)))
                .allSatisfy(o -> assertThat(o.first()).hasSize(1));
    }

    @Test
    void theHigherPriorityIsAlwaysFirst() {
        StepResult step = oneHome(80).play(off("c-1")).last();

        assertThat(step.races()).isEmpty();
        assertThat(after(step, "other")).containsExactly("c-2");
        assertThat(missing(step, "one")).isEqualTo(1);
    }

    @Test
    void anotherOutcomeCanBeChosenAndTheStepsAfterItFollow() {
        for (String chosen : List.of("one", "other")) {
            PreviewInput in = oneHome(50).input(off("c-1"), new Step.OfCount(Scene.key(chosen), 0));
            PreviewInput wished = new PreviewInput(in.cluster(), in.jobs(), in.changed(), in.steps(), in.endpoints(),
                    List.of(new PreviewInput.Choice(0, Scene.key(chosen), "c-2")), in.seed());
            List<StepResult> steps = Previews.preview(wished).steps();

            assertThat(after(steps.getFirst(), chosen)).containsExactly("c-2");
            assertThat(after(steps.getLast(), chosen.equals("one") ? "other" : "one")).containsExactly("c-2");
        }
    }

    /** Scaling down ends the highest numbers, which are not always the youngest. */
    @Test
    void theHighestNumberGoes() {
        StepResult step = Scene.of(4)
                .runs(job("web", JobType.SERVICE, 50, 3, 500), "c-3", "c-1", "c-2")
                .play(off("c-3"), new Step.OfCount(Scene.key("web"), 2))
                .last();

        assertThat(after(step, "web")).hasSize(2).contains("c-1").doesNotContain("c-2");
    }
}
