package io.lanekeeper.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.testing.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class LatestTest {
    private final Held background = new Held();
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Latest latest = new Latest(background, "test", failures::add);

    @Test
    void ofThreeQuestionsOnlyTheFirstAndTheLastAreWorkedOutAndOnlyTheLastIsTold() {
        List<String> worked = new ArrayList<>();
        for (String question : List.of("one", "two", "three")) {
            latest.run(() -> {
                worked.add(question);
                return question;
            }, told::add);
        }

        background.finishAll();

        assertThat(worked).containsExactly("one", "three");
        assertThat(told).containsExactly("three");
    }

    @Test
    void anErrorIsToldAndTheNextQuestionIsStillAnswered() {
        latest.<String>run(() -> {
            throw new StackOverflowError("a plan nested too deeply");
        }, told::add);
        background.finishAll();
        assertThat(failures).singleElement().isInstanceOf(StackOverflowError.class);

        latest.run(() -> "answer", told::add);
        background.finishAll();

        assertThat(told).containsExactly("answer");
    }

    @Test
    void aQuestionAskedWhileTheFailingOneIsWorkedOutIsAnswered() {
        latest.<String>run(() -> {
            throw new AssertionError("a bug");
        }, told::add);
        latest.run(() -> "answer", told::add);

        background.finishAll();

        assertThat(failures).hasSize(1);
        assertThat(told).containsExactly("answer");
    }

    @Test
    void whatIsForgottenIsNotTold() {
        latest.run(() -> "old", told::add);
        latest.forget();

        background.finishAll();

        assertThat(told).isEmpty();
    }

    @Test
    void whatIsSmallIsAnsweredAtOnceAndWhatIsLargeInTheBackground() {
        latest.runSized(Latest.AT_ONCE, () -> "small", told::add);
        assertThat(told).containsExactly("small");
        assertThat(background.going()).isZero();

        latest.runSized(Latest.AT_ONCE + 1, () -> "large", told::add);
        assertThat(told).containsExactly("small");
        background.finishAll();
        assertThat(told).containsExactly("small", "large");
    }

    @Test
    void aSmallQuestionOvertakesALargeOne() {
        latest.runSized(5_000, () -> "the plan before", told::add);
        latest.runSized(3, () -> "the plan now", told::add);

        background.finishAll();

        assertThat(told).containsExactly("the plan now");
    }

    @Test
    void longWorkIsToldThatNobodyWaitsForItAnyMore() {
        List<BooleanSupplier> wanted = new ArrayList<>();
        latest.runAbandonable(w -> {
            wanted.add(w);
            return "old";
        }, told::add);
        latest.run(() -> "new", told::add);

        background.finishAll();

        assertThat(wanted).singleElement().matches(w -> !w.getAsBoolean());
        assertThat(told).containsExactly("new");
    }
}
