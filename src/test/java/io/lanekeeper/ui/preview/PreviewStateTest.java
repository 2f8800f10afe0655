package io.lanekeeper.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.DtleRole;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Sentence.Severity;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.preview.PreviewState.Bunch;
import io.lanekeeper.ui.preview.PreviewState.Effects;
import io.lanekeeper.ui.preview.PreviewState.Line;
import io.lanekeeper.ui.preview.PreviewState.StepLines;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the panel on the right tells, without a panel. */
final class PreviewStateTest {
    private static final Step SHANGHAI_DOWN = new Step.OfLane(true, Plan.DATACENTER, "cn-shanghai-a");

    @Test
    void fewGroupsHaveASentenceEachTheMoveBeforeTheRestart() {
        Effects effects = last(state(Plans.off("dtle-2"))).effects();

        assertThat(effects.counts()).isEmpty();
        assertThat(effects.bunches()).isEmpty();
        assertThat(effects.lines()).extracting(l -> l.sentence().text())
                .containsExactly("Dest moves from dtle-2 to dtle-3", "Src restarts, its partner moved");
        assertThat(effects.lines()).flatExtracting(l -> l.role().stream().toList())
                .containsExactly(DtleRole.TARGET, DtleRole.SOURCE);
    }

    @Test
    void theStepOnTheBoardIsMarkedAndItAloneGivesReasons() {
        DocumentModel model = Models.of(Plans.off("dtle-2", "dtle-3"));

        PreviewState atEnd = PreviewState.of(model.frame(), Texts.english());
        model.showStep(1);
        PreviewState before = PreviewState.of(model.frame(), Texts.english());

        assertThat(atEnd.steps()).extracting(StepLines::current).containsExactly(false, true);
        assertThat(last(atEnd).effects().lines().getFirst().reasons()).isPresent();
        assertThat(before.steps()).extracting(StepLines::current).containsExactly(true, false);
        assertThat(last(before).effects().lines().getFirst().reasons()).as("not the step shown").isEmpty();
    }

    @Test
    void stepsAreNumberedAndNamedAndKnowWhetherTheyAreTheLast() {
        List<StepLines> steps = state(Plans.off("dtle-2", "dtle-3")).steps();

        assertThat(steps).extracting(StepLines::number).containsExactly(1, 2);
        assertThat(steps).extracting(StepLines::title).containsExactly("dtle-2 goes down", "dtle-3 goes down");
        assertThat(steps).extracting(StepLines::last).containsExactly(false, true);
        assertThat(steps).extracting(StepLines::only).containsOnly(false);
        assertThat(state(Plans.off("dtle-2")).steps().getFirst().only()).isTrue();
    }

    @Test
    void whatHappensBeforeTheFirstStepIsToldOnlyWhenSomethingDoes() {
        assertThat(state(Plans.off("dtle-2")).start()).isEmpty();
        assertThat(state(Plans.off("dtle-2").withJob(Plans.job("""
                {ID: 'new', Datacenters: ['*'], JobModifyIndex: 1, TaskGroups: [{Name: 'g', Tasks: [
                  {Name: 't', Driver: 'nothing-of-the-kind'}]}]}
                """))).start()).isPresent();
    }

    @Test
    void manyGroupsAreCountedAndThoseThatAreAlikeStandInOneBunch() {
        Effects effects = last(state(RealNames.plan(60, 40).withStep(SHANGHAI_DOWN))).effects();

        assertThat(effects.lines()).isEmpty();
        assertThat(effects.counts()).first().isEqualTo("20 wait");
        assertThat(effects.counts()).hasSize(2).last().asString().endsWith("stand still");
        assertThat(effects.bunches()).extracting(Bunch::severity).contains(Severity.OUTAGE);
        assertThat(effects.bunches().stream().mapToInt(b -> b.lines().size() + b.more()).sum())
                .as("every group is in a bunch")
                .isEqualTo(40);
        assertThat(effects.bunches().getFirst().title()).contains("10 jobs");
    }

    @Test
    void aBunchThatWaitsSaysOnceWhyAndItsLinesDoNotRepeatIt() {
        Effects effects = last(state(RealNames.plan(60, 40).withStep(SHANGHAI_DOWN))).effects();

        assertThat(effects.bunches()).filteredOn(b -> b.severity() == Severity.OUTAGE).allSatisfy(bunch -> {
            assertThat(bunch.reasons()).isPresent();
            assertThat(bunch.lines()).extracting(Line::reasons).allMatch(r -> r.isEmpty());
        });
    }

    @Test
    void ofAStepThatIsNotOnTheBoardOnlyTheCountsAreTold() {
        DocumentModel model = Models.of(RealNames.plan(60, 40).withStep(SHANGHAI_DOWN));
        model.showStep(0);

        Effects effects = last(PreviewState.of(model.frame(), Texts.english())).effects();

        assertThat(effects.counts()).isNotEmpty();
        assertThat(effects.bunches()).isEmpty();
        assertThat(effects.lines()).isEmpty();
    }

    @Test
    void ofHundredsThatAreAlikeAReaderGetsTheFirstAndTheNumberOfTheOthers() {
        Effects effects = last(state(RealNames.plan(60, 400).withStep(SHANGHAI_DOWN))).effects();

        assertThat(effects.bunches()).allSatisfy(b -> assertThat(b.lines()).hasSizeLessThanOrEqualTo(40));
        assertThat(effects.bunches()).anySatisfy(b -> {
            assertThat(b.more()).isPositive();
            assertThat(b.title()).contains(String.valueOf(b.lines().size() + b.more()));
        });
    }

    @Test
    void whereNomadMayChooseTheLineOffersTheChoice() {
        assertThat(last(state(Plans.off(Plans.twoAlike(), "dtle-2"))).effects().lines().getFirst().choice()).isTrue();
        assertThat(last(state(Plans.off("dtle-2"))).effects().lines()).extracting(Line::choice).containsOnly(false);
    }

    @Test
    void whatWasExpectedIsHeldAgainstTheSteps() {
        Plan plan = Plans.off("dtle-2", "dtle-3");
        Plan expecting = plan.withCurrent(plan.currentScenario()
                .withExpectations(List.of(new Expectation(Models.DEST, Plan.DATACENTER, "beijing"))));

        assertThat(state(expecting).expectations()).hasSize(1);
        assertThat(state(plan).expectations()).isEmpty();
    }

    @Test
    void theSameFrameIsToldInTheLanguageOfTheWindow() {
        DocumentModel model = Models.of(Plans.off("dtle-2"));

        PreviewState chinese = PreviewState.of(model.frame(), Texts.chinese());

        assertThat(last(chinese).title()).isEqualTo("dtle-2 \u5b95\u673a");
        assertThat(last(chinese).effects().lines().getFirst().sentence().text()).contains("\u8f6c\u79fb\u5230 dtle-3");
    }

    @Test
    void aPlanWithoutStepsHasNothingToTell() {
        PreviewState state = state(Plans.off());

        assertThat(state.steps()).isEmpty();
        assertThat(state.start()).isEmpty();
        assertThat(state.traps()).isEmpty();
    }

    private static PreviewState state(Plan plan) {
        return PreviewState.of(Models.of(plan).frame(), Texts.english());
    }

    private static StepLines last(PreviewState state) {
        return state.steps().getLast();
    }
}
