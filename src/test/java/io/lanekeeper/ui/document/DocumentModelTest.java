package io.lanekeeper.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.plan.Document;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.Held;
import io.lanekeeper.testing.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DocumentModelTest {
    private final DocumentModel model = Models.story();
    private final ScenarioActions scenario = new ScenarioActions(model);

    @Test
    void aSwitchedOffClientIsAStepAndThePictureIsThatAfterIt() {
        scenario.toggle(Models.id(model, "dtle-3"));

        assertThat(model.plan().currentScenario().steps()).hasSize(1);
        assertThat(model.frame().step()).isEqualTo(1);
        assertThat(Models.node(model, "dtle-3").takesWork()).isFalse();
        assertThat(model.document().dirty()).isTrue();
    }

    @Test
    void undoShowsThePictureBeforeAndRedoTheOneAfter() {
        scenario.toggle(Models.id(model, "dtle-3"));

        model.undo();
        assertThat(Models.node(model, "dtle-3").takesWork()).isTrue();
        assertThat(model.frame().step()).isZero();

        model.redo();
        assertThat(Models.node(model, "dtle-3").takesWork()).isFalse();
        assertThat(model.frame().step()).isEqualTo(1);
    }

    @Test
    void walkingThroughTheStepsEndsAtBothEnds() {
        scenario.toggle(Models.id(model, "dtle-3"));

        model.showStep(-4);
        assertThat(model.frame().step()).isZero();
        model.showStep(99);
        assertThat(model.frame().step()).isEqualTo(1);
    }

    @Test
    void openingAnotherDocumentShowsItAtTheEndOfItsScenario() {
        scenario.toggle(Models.id(model, "dtle-2"));
        scenario.toggle(Models.id(model, "dtle-3"));
        Plan failed = model.plan();
        DocumentModel other = Models.story();

        other.open(Document.of(failed, Optional.empty()));

        assertThat(other.frame().step()).isEqualTo(2);
        assertThat(other.document().dirty()).isFalse();
    }

    @Test
    void ofTwoQuickChangesOnlyThePictureOfTheSecondIsShown() {
        Held held = new Held();
        DocumentModel slow = Models.of(Sample.plan(), held);
        held.finishAll();
        List<Integer> steps = new ArrayList<>();
        slow.frameProperty().addListener((o, was, is) -> steps.add(is.previewed().steps().size()));
        ScenarioActions actions = new ScenarioActions(slow);
        actions.happens(Change.DOWN, Models.node(slow, "dtle-2"));
        actions.happens(Change.DOWN, Models.node(slow, "dtle-3"));
        assertThat(slow.plan().currentScenario().steps()).as("the plan changes at once").hasSize(2);

        held.finishAll();

        assertThat(steps).containsExactly(2);
    }

    @Test
    void thePreviewGoesOnAfterOneThatEndedWithAnError() {
        List<Throwable> bugs = new ArrayList<>();
        Held held = new Held();
        DocumentModel slow = new DocumentModel(held, bugs::add);
        slow.open(Document.of(Sample.plan(), Optional.empty()));
        held.finishAll();
        // A change whose picture cannot be made: the error must not freeze what follows.
        held.failNext(new StackOverflowError("an expression nested too deeply"));
        new ScenarioActions(slow).happens(Change.DOWN, Models.node(slow, "dtle-2"));
        held.finishAll();
        assertThat(bugs).hasSize(1);

        slow.undo();
        held.finishAll();

        assertThat(slow.frame().step()).isZero();
        assertThat(Models.node(slow, "dtle-2").takesWork()).isTrue();
    }
}
