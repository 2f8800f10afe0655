package io.lanekeeper.scheduling.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.failover.EvaluationOrder.Ready;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvaluationOrderTest {
    private static final JobKey ONE = new JobKey("default", "one");
    private static final JobKey OTHER = new JobKey("default", "other");
    private static final int TIMES = 2_000;

    private static Ready ready(JobKey job, int priority) {
        return new Ready(job, priority, "", false);
    }

    private static RandomOrder random(Set<JobKey> wished) {
        return new RandomOrder(new SplittableRandom(7), wished::contains);
    }

    private static Map<Integer, Integer> counted(RandomOrder order, Ready... ready) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < TIMES; i++) {
            counts.merge(order.next(List.of(ready)), 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void theHigherPriorityIsFirstInEveryOrder() {
        Ready[] ready = {ready(ONE, 50), ready(OTHER, 51)};

        assertThat(EvaluationOrder.BY_PRIORITY.next(List.of(ready))).isEqualTo(1);
        assertThat(counted(random(Set.of()), ready)).containsOnlyKeys(1);
    }

    /** Ten of twenty losses on real clusters began with either. */
    @Test
    void ofEqualsEitherIsFirstAsOften() {
        Map<Integer, Integer> counts = counted(random(Set.of()), ready(ONE, 50), ready(OTHER, 50), ready(ONE, 10));

        assertThat(counts).containsOnlyKeys(0, 1);
        assertThat(counts.getOrDefault(0, 0) / (double) TIMES).isCloseTo(0.5, within(0.05));
    }

    @Test
    void whomTheUserWishesToBeFirstIsFirst() {
        assertThat(counted(random(Set.of(OTHER)), ready(ONE, 50), ready(OTHER, 50))).containsOnlyKeys(1);
    }

    @Test
    void withoutChanceTheOrderOfEqualsIsThatOfTheirNames() {
        assertThat(EvaluationOrder.BY_PRIORITY.next(List.of(ready(OTHER, 50), ready(ONE, 50)))).isEqualTo(1);
    }

    /** A lane that comes back comes back client by client, and not in the order of their names. */
    @Test
    void clientsOfALaneComeBackInAnyOrderEachOnce() {
        RandomOrder order = random(Set.of());
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            List<Integer> arrivals = order.arrivals(List.of(0, 1, 2));
            assertThat(arrivals).containsExactlyInAnyOrder(0, 1, 2);
            seen.add(arrivals);
        }

        assertThat(seen).hasSize(6);
        assertThat(EvaluationOrder.BY_PRIORITY.arrivals(List.of(2, 0, 1))).containsExactly(2, 0, 1);
    }

    @Test
    void theSameSeedTakesTheSameOrder() {
        Ready[] ready = {ready(ONE, 50), ready(OTHER, 50)};

        assertThat(counted(random(Set.of()), ready)).isEqualTo(counted(random(Set.of()), ready));
    }
}
