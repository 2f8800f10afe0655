package io.lanekeeper.ui.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lanekeeper.Sample;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.document.Frame;
import io.lanekeeper.ui.survival.SurvivalModel.Survived;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SurvivalModelTest {
    private final Held held = new Held();
    private final SurvivalModel model = new SurvivalModel(held, Models::bug);

    @Test
    void nothingIsToldUntilItIsKnown() {
        model.compute(frame(Sample.plan()));

        assertThat(model.survived()).isEmpty();
        held.finishAll();
        assertThat(model.survived()).isPresent();
    }

    @Test
    void aLaneWithOneClientHasNoSpareAndOneWithTwoSurvivesOne() {
        Survived survived = of(Sample.plan());

        assertThat(survived.badges()).containsOnly(entry("shanghai", new LaneBadge.NoSpare()),
                entry("beijing", new LaneBadge.Survives(1, false)));
    }

    @Test
    void whatIsTrueAfterAStepIsToldAfterIt() {
        assertThat(of(Plans.off("dtle-3")).badges()).containsEntry("beijing", new LaneBadge.NoSpare());
    }

    @Test
    void theClientThatTakesSomethingAlongSaysWhat() {
        Plan plan = Sample.plan();

        assertThat(of(plan).losses(Texts.english())).containsOnly(
                entry(Plans.id(plan, "dtle-1"), "If it goes: Src finds no other client"));
        assertThat(of(plan).losses(Texts.chinese()).values()).singleElement().asString().contains("Src");
    }

    /** A preview that shows another plan's truth is the worst fault there can be. */
    @Test
    void theTruthOfAPlanThatWasOpenBeforeIsNeverShownOfAnotherCluster() {
        model.compute(frame(Sample.plan()));
        held.finishAll();

        model.compute(frame(RealNames.plan(60, 4)));

        assertThat(model.survived()).as("not known yet").isEmpty();
        held.finishAll();
        assertThat(model.survived().orElseThrow().badges()).doesNotContainKey("shanghai");
    }

    @Test
    void theTruthOfOtherLanesIsNotShownWhenTheLaneAttributeChanges() {
        model.compute(frame(Sample.plan()));
        held.finishAll();

        model.compute(frame(Sample.plan().withLaneAttribute("${meta.site}")));

        assertThat(model.survived()).isEmpty();
    }

    @Test
    void anAnswerThatComesLateForThePlanBeforeIsThrownAway() {
        model.compute(frame(Sample.plan()));
        Frame other = frame(RealNames.plan(60, 4));
        model.compute(other);

        held.finishAll();

        assertThat(model.survived()).map(Survived::frame).contains(other);
    }

    @Test
    void afterASwitchTheOldRowsStayForAMomentInsteadOfFlickering() {
        DocumentModel document = Models.of(Sample.plan());
        model.compute(document.frame());
        held.finishAll();
        Survived before = model.survived().orElseThrow();

        document.change("undo.step.added", List.of("dtle-3"), p -> Plans.off(p, "dtle-3"));
        model.compute(document.frame());

        assertThat(model.survived()).containsSame(before);
        held.finishAll();
        assertThat(model.survived()).map(Survived::frame).contains(document.frame());
    }

    @Test
    void anEmptyPlanSurvivesNothingAndAsksNobody() {
        model.compute(frame(Sample.plan()));
        model.compute(frame(Plan.EMPTY));
        held.finishAll();

        assertThat(model.survived()).isEmpty();
    }

    @Test
    void pairsAreLookedAtWhileTheyAreFew() {
        assertThat(of(Sample.plan()).report().pairs()).as("dtle-2 with dtle-3").hasSize(1);
        assertThat(of(LargeCluster.plan(300, 600)).report().pairs()).isEmpty();
    }

    private Survived of(Plan plan) {
        model.compute(frame(plan));
        held.finishAll();
        return model.survived().orElseThrow();
    }

    private static Frame frame(Plan plan) {
        return Models.of(plan).frame();
    }
}
