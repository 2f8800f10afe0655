package io.lanekeeper.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several stories in one plan. */
final class NamedScenariosTest {
    private final DocumentModel model = Models.of(Plans.off("dtle-2"));
    private final NamedScenarios scenarios = new NamedScenarios(model);

    @Test
    void aNewScenarioIsEmptyAndShown() {
        scenarios.add("both sites");

        assertThat(scenarios.shown().name()).isEqualTo("both sites");
        assertThat(model.frame().previewed().steps()).isEmpty();
        assertThat(scenarios.has("both sites")).isTrue();
    }

    @Test
    void aCopyBeginsWithTheStepsOfTheOther() {
        scenarios.copy("the same, worse");

        assertThat(scenarios.all()).extracting(s -> s.steps().size()).containsExactly(1, 1);
        assertThat(scenarios.shown().name()).isEqualTo("the same, worse");
    }

    @Test
    void showingAnotherPutsItsStepsOnTheBoardAtTheirEnd() {
        String first = scenarios.shown().name();
        scenarios.add("calm");

        scenarios.show(first);

        assertThat(model.frame().step()).isEqualTo(1);
        assertThat(model.frame().previewed().steps()).hasSize(1);
    }

    @Test
    void showingTheOneThatIsShownIsNoChange() {
        scenarios.show(scenarios.shown().name());

        assertThat(model.document().dirty()).isFalse();
    }

    @Test
    void removedIsTheOneThatIsShownAndTheOneBeforeItComes() {
        scenarios.add("second");
        scenarios.add("third");

        scenarios.remove();

        assertThat(scenarios.all()).extracting(Scenario::name).containsExactly("", "second");
        assertThat(scenarios.shown().name()).isEqualTo("second");
    }

    @Test
    void theLastOneStays() {
        scenarios.remove();

        assertThat(scenarios.all()).hasSize(1);
        assertThat(model.document().dirty()).isFalse();
    }

    @Test
    void everyChangeOfScenariosIsOneUndo() {
        scenarios.rename("beijing fades");
        scenarios.add("other");
        scenarios.remove();

        model.undo();
        assertThat(scenarios.shown().name()).isEqualTo("other");
        model.undo();
        assertThat(scenarios.all()).extracting(Scenario::name).containsExactly("beijing fades");
        model.undo();
        assertThat(scenarios.shown().name()).isEmpty();
        assertThat(model.document().dirty()).isFalse();
    }

    @Test
    void whatIsExpectedBelongsToTheScenarioThatIsShown() {
        Expectation stays = new Expectation(Models.DEST, Plan.DATACENTER, "beijing");
        scenarios.expect(stays);
        scenarios.add("other");
        assertThat(scenarios.shown().expectations()).isEmpty();

        scenarios.show("");
        assertThat(scenarios.shown().expectations()).containsExactly(stays);
        scenarios.expectNoLonger(stays);
        assertThat(scenarios.shown().expectations()).isEmpty();
    }

    @Test
    void choosingAnotherOutcomeGoesOnFromItAndTheBoardStaysAtItsStep() {
        Plan plan = Plans.off(Plans.twoAlike(), "dtle-2", "dtle-3");
        DocumentModel two = Models.of(plan);
        two.showStep(1);
        NamedScenarios named = new NamedScenarios(two);

        for (String name : List.of("dtle-4", "dtle-3")) {
            named.choose(1, Models.DEST, Plans.id(plan, name));

            assertThat(two.frame().state().running().get(Models.DEST)).containsExactly(Plans.id(plan, name));
            assertThat(two.frame().step()).isEqualTo(1);
        }
    }
}
