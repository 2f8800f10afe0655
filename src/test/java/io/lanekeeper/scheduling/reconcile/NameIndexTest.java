package io.lanekeeper.scheduling.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.scheduling.Scene;
import io.lanekeeper.scheduling.state.Alloc;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static List<Alloc> numbered(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(i -> new Alloc("a" + i, Scene.key("web"), 0, Resources.NONE, i, Alloc.Desired.RUN,
                        Alloc.Client.RUNNING, AllocationDetails.PLAIN))
                .toList();
    }

    @Test
    void theHighestGoFirstAndAreFreeAfterwards() {
        NameIndex index = new NameIndex(3, numbered(0, 1, 4));

        assertThat(index.highest(2)).containsExactlyInAnyOrder(4, 1);
        assertThat(index.next(2)).containsExactly(1, 2);
    }

    @Test
    void freeNumbersAreGivenFromTheLowestOnAndThenAgain() {
        assertThat(new NameIndex(3, numbered(1)).next(4)).containsExactly(0, 2, 0, 1);
    }

    /** So that a canary bears the name of the one it is to replace. */
    @Test
    void canariesTakeTheNumbersOfThoseThatAreToBeReplaced() {
        NameIndex index = new NameIndex(2, numbered(0, 1));

        assertThat(index.nextCanaries(1, List.of(), numbered(1))).containsExactly(1);
        assertThat(index.nextCanaries(2, numbered(1), numbered(1))).containsExactly(2, 3);
    }
}
