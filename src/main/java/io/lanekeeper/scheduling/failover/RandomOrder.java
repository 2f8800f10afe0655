package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.job.JobKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * One of the orders that servers may take: several work at once, so that of the two next ones, the higher priority first,
 * either may be done first; equals in any order. Nomad: {@code nomad/eval_broker.go}, {@code nomad/worker.go}.
 */
public final class RandomOrder implements EvaluationOrder {
    private final Random random;
    private final Predicate<JobKey> wished;

    /** @param wished jobs that are taken to be first, because the user says so */
    public RandomOrder(RandomGenerator random, Predicate<JobKey> wished) {
        this.random = Random.from(random);
        this.wished = wished;
    }

    @Override
    public int next(List<Ready> ready) {
        for (int i = 0; i < ready.size(); i++) {
            if (wished.test(ready.get(i).job())) {
                return i;
            }
        }
        List<Ready> shuffled = new ArrayList<>(ready);
        Collections.shuffle(shuffled, random);
        shuffled.sort((a, b) -> Integer.compare(b.priority(), a.priority()));
        return ready.indexOf(shuffled.get(shuffled.size() > 1 && random.nextBoolean() ? 1 : 0));
    }

    @Override
    public boolean staggers() {
        return true;
    }

    @Override
    public List<Integer> arrivals(List<Integer> nodes) {
        List<Integer> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
