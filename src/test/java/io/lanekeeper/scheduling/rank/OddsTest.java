package io.lanekeeper.scheduling.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OddsTest {
    private static final double[] SCORES = {-1, 0, 0.25, 0.5, 0.5, 1};

    /** Walks every order as the rule says, one node at a time. */
    @Property(tries = 200)
    void theClosedFormIsWhatAllOrdersGive(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 0, max = 5) Integer> drawn,
            @ForAll @IntRange(min = 2, max = 4) int limit) {
        double[] scores = drawn.stream().mapToDouble(i -> SCORES[i]).toArray();
        double[] wins = new double[scores.length];
        List<Integer> order = new ArrayList<>();
        int orders = metric(scores, limit, order, wins);
        int[] ones = new int[scores.length];
        Arrays.fill(ones, 1);

        double[] odds = Odds.perNode(scores, ones, limit);

        for (int i = 0; i < odds.length; i++) {
            assertThat(odds[i]).isCloseTo(wins[i] / orders, within(1e-9));
        }
    }

    private static int metric(double[] scores, int limit, List<Integer> order, double[] wins) {
        if (order.size() == scores.length) {
            wins[winner(scores, limit, order)]++;
            return 1;
        }
        int orders = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!order.contains(i)) {
                order.add(i);
                orders += metric(scores, limit, order, wins);
                order.removeLast();
            }
        }
        return orders;
    }

    private static int winner(double[] scores, int limit, List<Integer> order) {
        List<Integer> aside = new ArrayList<>();
        List<Integer> compared = new ArrayList<>();
        for (int node : order) {
            if (compared.size() < limit) {
                (scores[node] <= 0 && aside.size() < 3 ? aside : compared).add(node);
            }
        }
        aside.stream().limit(Math.max(0, limit - compared.size())).forEach(compared::add);
        int best = compared.getFirst();
        for (int node : compared) {
            best = scores[node] > scores[best] ? node : best;
        }
        return best;
    }

    @Test
    void pilesAreWhatTheirNodesAreOneByOne() {
        double[] buckets = Odds.perNode(new double[]{0.5, 0.7, 0}, new int[]{3, 2, 4}, 2);
        double[] nodes = Odds.perNode(new double[]{0.5, 0.5, 0.5, 0.7, 0.7, 0, 0, 0, 0},
                new int[]{1, 1, 1, 1, 1, 1, 1, 1, 1}, 2);

        assertThat(buckets[0]).isCloseTo(nodes[0], within(1e-12));
        assertThat(buckets[1]).isCloseTo(nodes[3], within(1e-12));
        assertThat(buckets[2]).isCloseTo(nodes[8], within(1e-12));
    }

    @Test
    void scoresThatAreNoNumbersAreAnsweredToo() {
        assertThat(Arrays.stream(Odds.perNode(new double[]{Double.NaN, Double.NEGATIVE_INFINITY, 0.5},
                new int[]{1, 2, 1}, 2)).sum()).isPositive();
    }
}
