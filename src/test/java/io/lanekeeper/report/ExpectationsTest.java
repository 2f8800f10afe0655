package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.texts.Texts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectationsTest {
    private static final GroupKey DEST = GroupKey.of("default", "test_constraint", "Dest");
    private static final Expectation IN_BEIJING = new Expectation(DEST, "${node.datacenter}", "beijing");

    @Test
    void destStaysInBeijingWhileOneClientIsLeftThere() {
        assertThat(checked(IN_BEIJING, "dtle-2").holds()).isTrue();
    }

    @Test
    void theFirstStepThatBreaksItIsNamed() {
        assertThat(checked(IN_BEIJING, "dtle-2", "dtle-3").brokenAt()).hasValue(2);
        assertThat(checked(Expectation.runs(DEST), "dtle-2", "dtle-3").brokenAt()).hasValue(2);
    }

    @Test
    void anotherLaneBreaksItFromTheStart() {
        assertThat(checked(new Expectation(DEST, "${node.datacenter}", "shanghai")).brokenAt()).hasValue(0);
    }

    @Test
    void aPreviewWithABrokenExpectationEndsBadly() {
        assertThat(Previewed.of(plan(new Expectation(DEST, "${node.datacenter}", "shanghai")), 1).endsBadly()).isTrue();
        assertThat(Previewed.of(plan(IN_BEIJING), 1).endsBadly()).isFalse();
    }

    @Test
    void itReadsLikeASentence() {
        assertThat(Expectations.text(Texts.english(), IN_BEIJING, "Dest")).isEqualTo("Dest stays in beijing and runs");
    }

    private static Expectations.Checked checked(Expectation expectation, String... off) {
        Plan plan = plan(expectation, off);
        return Expectations.check(plan, Previewed.of(plan, 1).preview()).getFirst();
    }

    private static Plan plan(Expectation expectation, String... off) {
        Plan plan = Sample.plan();
        Names names = new Names(plan.cluster());
        List<Step> steps = Arrays.stream(off)
                .<Step>map(name -> new Step.OfClient(Step.Change.DOWN, names.find(name).orElseThrow()))
                .toList();
        return plan.withCurrent(plan.currentScenario().withSteps(steps).withExpectations(List.of(expectation)));
    }
}
