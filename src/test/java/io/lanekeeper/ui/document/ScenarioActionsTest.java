package io.lanekeeper.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import io.lanekeeper.report.Expectations;
import io.lanekeeper.testing.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps and scenarios, as they are added, moved, named and expected of. */
final class ScenarioActionsTest {
    private final DocumentModel model = Models.story();
    private final ScenarioActions actions = new ScenarioActions(model);
    private final NamedScenarios scenarios = new NamedScenarios(model);

    @Test
    void aClientThatIsOffIsSwitchedOnAgain() {
        String id = Models.id(model, "dtle-2");

        actions.toggle(id);
        actions.toggle(id);

        assertThat(steps()).containsExactly(new Step.OfClient(Change.DOWN, id), new Step.OfClient(Change.UP, id));
    }

    @Test
    void aStepTakenWhileLookingBackReplacesWhatFollowed() {
        actions.happens(Change.DOWN, Models.node(model, "dtle-2"));
        actions.happens(Change.DOWN, Models.node(model, "dtle-3"));
        model.showStep(1);

        actions.happens(Change.DRAIN, Models.node(model, "dtle-1"));

        assertThat(steps()).extracting(s -> ((Step.OfClient) s).change()).containsExactly(Change.DOWN, Change.DRAIN);
    }

    @Test
    void stepsAreMovedAndTakenOutAndTheEdgesHold() {
        actions.happens(Change.DOWN, Models.node(model, "dtle-2"));
        actions.lane(true, "shanghai");

        actions.move(0, -1);
        actions.move(1, 1);
        assertThat(steps().getFirst()).as("nothing moves beyond the edges").isInstanceOf(Step.OfClient.class);

        actions.move(1, -1);
        assertThat(steps().getFirst()).isInstanceOf(Step.OfLane.class);

        actions.remove(0);
        assertThat(steps()).singleElement().isInstanceOf(Step.OfClient.class);

        actions.clear();
        assertThat(steps()).isEmpty();
    }

    @Test
    void aLaneGoesWithAllItsClientsAndComesBack() {
        actions.lane(true, "beijing");
        assertThat(Models.node(model, "dtle-2").takesWork()).isFalse();
        assertThat(Models.node(model, "dtle-3").takesWork()).isFalse();
        assertThat(Models.node(model, "dtle-1").takesWork()).isTrue();

        actions.lane(false, "beijing");
        assertThat(Models.node(model, "dtle-3").takesWork()).isTrue();
    }

    @Test
    void aCopyOfAScenarioGoesItsOwnWay() {
        actions.happens(Change.DOWN, Models.node(model, "dtle-2"));
        scenarios.copy("worse");
        actions.happens(Change.DOWN, Models.node(model, "dtle-3"));

        scenarios.show("");

        assertThat(steps()).hasSize(1);
        scenarios.show("worse");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void theLastScenarioCannotBeRemovedAndOfSeveralTheOneBeforeIsShown() {
        scenarios.remove();
        assertThat(scenarios.all()).hasSize(1);

        scenarios.add("beijing fades");
        scenarios.rename("beijing goes");
        assertThat(scenarios.has("beijing goes")).isTrue();
        scenarios.remove();
        assertThat(scenarios.shown().name()).isEmpty();
    }

    @Test
    void anExpectationIsCheckedAtEveryStepUntilItIsTakenBack() {
        Expectation stays = new Expectation(Models.DEST, "${node.datacenter}", "beijing");
        scenarios.expect(stays);
        actions.lane(true, "beijing");

        assertThat(checked()).singleElement().satisfies(c -> assertThat(c.holds()).isFalse());
        scenarios.expectNoLonger(stays);
        assertThat(checked()).isEmpty();
    }

    @Test
    void anotherCountIsAStepOfTheScenarioAndNotAChangeOfTheJob() {
        actions.count(Models.DEST, 3);

        assertThat(steps()).containsExactly(new Step.OfCount(Models.DEST, 3));
        assertThat(model.plan().intents()).isEmpty();
        assertThat(model.frame().state().running().get(Models.DEST)).hasSize(3);
    }

    private List<Expectations.Checked> checked() {
        return Expectations.check(model.plan(), model.frame().previewed().preview());
    }

    private List<Step> steps() {
        return model.plan().currentScenario().steps();
    }
}
