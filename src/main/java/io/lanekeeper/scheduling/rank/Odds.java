package io.lanekeeper.scheduling.rank;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How likely Nomad takes each of several nodes, exactly.
 *
 * <p>Nomad visits the nodes that will do in a uniformly random order and compares the first L of them, the first three
 * worthless ones (score 0 or less) set aside unless nothing else is left. So with n nodes of which p are of worth, the
 * number k of worthy ones compared is min(H, L), H being hypergeometric: of min(n, L + 3) drawn, those of worth. Given
 * k they are a uniformly random set, of which the best wins, ties being even: a node is beaten unless none of the b
 * better ones is in the set, which has the chance C(p - b, k) / C(p, k). Only where k is 0 a worthless node wins, by
 * the same rule with L of n drawn. The cost is the number of buckets times L.
 */
public final class Odds {
    private Odds() {}

    /**
     * Chances for each node of buckets of equal nodes.
     *
     * @param scores of each bucket; what is no number is worth nothing
     * @param sizes how many nodes each bucket has, at least 1
     * @param limit how many are compared
     * @return for one node of each bucket; all nodes together have the chance 1
     */
    public static double[] perNode(double[] scores, int[] sizes, int limit) {
        return comparable(Arrays.stream(scores).map(s -> Double.isNaN(s) ? Double.NEGATIVE_INFINITY : s).toArray(),
                sizes, limit);
    }

    private static double[] comparable(double[] scores, int[] sizes, int limit) {
        int n = Arrays.stream(sizes).sum();
        List<Integer> bestFirst = bestFirst(scores);
        int worthy = 0;
        for (int i = 0; i < scores.length; i++) {
            worthy += scores[i] > 0 ? sizes[i] : 0;
        }
        double[] drawn = worthyDrawn(n, worthy, limit);
        double[] result = new double[scores.length];
        int better = 0;
        for (int i = 0; i < bestFirst.size();) {
            double score = scores[bestFirst.get(i)];
            int end = i;
            int tied = 0;
            while (end < bestFirst.size() && scores[bestFirst.get(end)] == score) {
                tied += sizes[bestFirst.get(end++)];
            }
            double chance = score > 0 ? worthyChance(drawn, worthy, better, tied)
                    : drawn[0] * worthlessChance(n - worthy, better - worthy, tied, limit);
            for (; i < end; i++) {
                result[bestFirst.get(i)] = chance / tied;
            }
            better += tied;
        }
        return result;
    }

    private static List<Integer> bestFirst(double[] scores) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scores[i]));
        return List.of(order);
    }

    /** The chance of each k: how many of those compared are of worth. */
    private static double[] worthyDrawn(int n, int worthy, int limit) {
        int draws = (int) Math.min(n, limit + 3L);
        int most = Math.min(worthy, limit);
        double[] chance = new double[most + 1];
        double logAll = logChoose(n, draws);
        double sum = 0;
        for (int k = Math.max(0, draws - (n - worthy)); k < Math.min(most, draws + 1); k++) {
            chance[k] = Math.exp(logChoose(worthy, k) + logChoose(n - worthy, draws - k) - logAll);
            sum += chance[k];
        }
        chance[most] = Math.max(0, 1 - sum);
        return chance;
    }

    private static double worthyChance(double[] drawn, int worthy, int better, int tied) {
        return Math.max(0, noneOf(drawn, worthy, better) - noneOf(drawn, worthy, better + tied));
    }

    /** That at least one is drawn and none of the best {@code avoided}. */
    private static double noneOf(double[] drawn, int worthy, int avoided) {
        double total = 0;
        double none = 1;
        for (int k = 1; k < drawn.length && none > 0; k++) {
            none *= Math.max(0, worthy - avoided - (k - 1)) / (double) (worthy - (k - 1));
            total += drawn[k] * none;
        }
        return total;
    }

    private static double worthlessChance(int all, int better, int tied, int limit) {
        int compared = Math.min(all, limit);
        return avoid(all, better, compared) - avoid(all, better + tied, compared);
    }

    private static double avoid(int all, int avoided, int compared) {
        double none = 1;
        for (int i = 0; i < compared && none > 0; i++) {
            none *= Math.max(0, all - avoided - i) / (double) (all - i);
        }
        return none;
    }

    private static double logChoose(int n, int k) {
        if (k < 0 || k > n) {
            return Double.NEGATIVE_INFINITY;
        }
        int small = Math.min(k, n - k);
        double sum = 0;
        for (int i = 0; i < small; i++) {
            sum += Math.log((n - i) / (double) (i + 1));
        }
        return sum;
    }
}
