package io.lanekeeper.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.job.GroupKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What remains of chosen outcomes when the steps before them change. */
final class ScenarioTest {
    private static final GroupKey DEST = GroupKey.of("default", "orders", "Dest");
    private static final GroupKey SRC = GroupKey.of("default", "orders", "Src");
    private static final Step FIRST = new Step.OfClient(Step.Change.DOWN, "n1");
    private static final Step SECOND = new Step.OfClient(Step.Change.DOWN, "n2");
    private static final Step THIRD = new Step.OfClient(Step.Change.UP, "n1");

    private final Scenario chosen = Scenario.of("beijing fades", List.of(FIRST, SECOND))
            .withOutcome(new Outcome(-1, DEST, "n1"))
            .withOutcome(new Outcome(0, DEST, "n2"))
            .withOutcome(new Outcome(1, DEST, "n3"));

    @Test
    void aFurtherStepLeavesWhatWasChosenBefore() {
        Scenario more = chosen.plus(THIRD);

        assertThat(more.steps()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(more.outcomes()).isEqualTo(chosen.outcomes());
        assertThat(more.name()).isEqualTo("beijing fades");
    }

    @Test
    void withoutTheLastStepItsOutcomeGoes() {
        assertThat(chosen.withSteps(List.of(FIRST)).outcomes()).extracting(Outcome::step).containsExactly(-1, 0);
    }

    @Test
    void fromTheFirstStepThatIsAnotherOnOutcomesGo() {
        assertThat(chosen.withSteps(List.of(FIRST, THIRD)).outcomes()).extracting(Outcome::step).containsExactly(-1, 0);
        assertThat(chosen.withSteps(List.of(SECOND, FIRST)).outcomes()).extracting(Outcome::step).containsExactly(-1);
    }

    @Test
    void withoutAnyStepTheStartStaysAsItWasChosen() {
        assertThat(chosen.withSteps(List.of()).outcomes()).containsExactly(new Outcome(-1, DEST, "n1"));
    }

    @Test
    void anotherChoiceForTheSameStepAndGroupReplacesTheFirst() {
        Scenario again = chosen.withOutcome(new Outcome(1, DEST, "n9"));

        assertThat(again.outcomes()).filteredOn(o -> o.step() == 1).containsExactly(new Outcome(1, DEST, "n9"));
    }

    @Test
    void anotherGroupsChoiceForTheSameStepStays() {
        Scenario both = chosen.withOutcome(new Outcome(1, SRC, "n1"));

        assertThat(both.outcomes()).contains(new Outcome(1, DEST, "n3"), new Outcome(1, SRC, "n1"));
    }

    @Test
    void anEarlierChoiceTakesTheLaterOnesAway() {
        assertThat(chosen.withOutcome(new Outcome(0, SRC, "n1")).outcomes())
                .containsExactly(new Outcome(-1, DEST, "n1"), new Outcome(0, DEST, "n2"), new Outcome(0, SRC, "n1"));
    }

    @Test
    void anExpectationIsThereOnce() {
        Expectation runs = Expectation.runs(DEST);
        Expectation inBeijing = new Expectation(DEST, "${node.datacenter}", "beijing");

        assertThat(chosen.withExpectations(List.of(runs, inBeijing, runs)).expectations())
                .containsExactly(runs, inBeijing);
    }

    @Test
    void expectationsAndOutcomesSurviveAnotherName() {
        Scenario expecting = chosen.withExpectations(List.of(Expectation.runs(SRC)));

        Scenario renamed = expecting.named("both fade");

        assertThat(renamed.name()).isEqualTo("both fade");
        assertThat(renamed.named("beijing fades")).isEqualTo(expecting);
    }

    @Test
    void expectationsSurviveOtherStepsAndOutcomes() {
        Scenario expecting = chosen.withExpectations(List.of(Expectation.runs(SRC)));

        assertThat(expecting.withSteps(List.of()).expectations()).containsExactly(Expectation.runs(SRC));
        assertThat(expecting.withOutcome(new Outcome(-1, SRC, "n1")).expectations())
                .containsExactly(Expectation.runs(SRC));
    }

    @Test
    void runningSomewhereNamesNoLane() {
        assertThat(Expectation.runs(DEST).anyLane()).isTrue();
        assertThat(new Expectation(DEST, "${node.datacenter}", "").anyLane()).isFalse();
    }
}
