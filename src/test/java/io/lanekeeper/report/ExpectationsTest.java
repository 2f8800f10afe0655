package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
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

    @Test
    void aGroupThatRunsCutOffDoesNotKeepRunning() {
        assertThat(checkedIn(Plans.off(Plans.free(), "dtle-2", "dtle-3"), Expectation.runs(DEST)).brokenAt())
                .hasValue(1);
    }

    @Test
    void aGroupOfWhichOneWaitsDoesNotHold() {
        Plan two = Sample.plan().withStep(new Step.OfCount(DEST, 500));

        assertThat(checkedIn(two, Expectation.runs(DEST)).brokenAt()).hasValue(1);
    }

    @Test
    void aGroupThatIsNotThereIsBrokenFromTheStart() {
        assertThat(checked(Expectation.runs(GroupKey.of("default", "gone", "x"))).brokenAt()).hasValue(0);
    }

    @Test
    void anotherAttributeIsLookedAtJustAsWell() {
        assertThat(checked(new Expectation(DEST, "${meta.site}", "bj"), "dtle-2").holds()).isTrue();
        assertThat(checked(new Expectation(DEST, "${meta.site}", "sh"), "dtle-2").brokenAt()).hasValue(0);
    }

    @Test
    void whatBreaksAndIsRepairedLaterIsStillBroken() {
        Plan plan = Plans.off("dtle-2", "dtle-3");
        Plan repaired = plan.withStep(new Step.OfClient(Step.Change.UP, Plans.id(plan, "dtle-2")));

        assertThat(checkedIn(repaired, IN_BEIJING).brokenAt()).hasValue(2);
    }

    @Test
    void itReadsLikeASentenceInChineseToo() {
        assertThat(Expectations.text(Texts.chinese(), IN_BEIJING, "Dest"))
                .isEqualTo("Dest \u7559\u5728 beijing \u5e76\u8fd0\u884c");
        assertThat(Expectations.text(Texts.english(), Expectation.runs(DEST), "Dest")).isEqualTo("Dest keeps running");
    }

    private static Expectations.Checked checkedIn(Plan plan, Expectation expectation) {
        Plan expecting = plan.withCurrent(plan.currentScenario().withExpectations(List.of(expectation)));
        return Expectations.check(expecting, Previewed.of(expecting, 1).preview()).getFirst();
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
