package io.lanekeeper.scheduling.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How well counts fit chances. */
final class Statistics {
    private static final double SMALLEST_BIN = 5;

    private Statistics() {}

    /** The p-value of a chi-square test; bins in which fewer than 5 are expected are merged. */
    static double chiSquareP(Map<String, Double> chances, Map<String, Double> fractions, double runs) {
        List<double[]> bins = new ArrayList<>();
        double[] rest = new double[2];
        TreeSet<String> keys = new TreeSet<>(chances.keySet());
        keys.addAll(fractions.keySet());
        for (String key : keys) {
            double[] bin = {chances.getOrDefault(key, 0.0) * runs, fractions.getOrDefault(key, 0.0) * runs};
            if (bin[0] >= SMALLEST_BIN) {
                bins.add(bin);
            } else {
                rest[0] += bin[0];
                rest[1] += bin[1];
            }
        }
        if (rest[0] >= SMALLEST_BIN || bins.isEmpty()) {
            bins.add(rest);
        } else {
            bins.getLast()[0] += rest[0];
            bins.getLast()[1] += rest[1];
        }
        double x = bins.stream().mapToDouble(b -> b[0] == 0 ? 0 : (b[1] - b[0]) * (b[1] - b[0]) / b[0]).sum();
        return bins.size() < 2 ? 1 : upperGamma((bins.size() - 1) / 2.0, x / 2);
    }

    /** Half the sum of absolute differences. */
    static double distance(Map<String, Double> chances, Map<String, Double> fractions) {
        TreeSet<String> keys = new TreeSet<>(chances.keySet());
        keys.addAll(fractions.keySet());
        return keys.stream()
                .mapToDouble(k -> Math.abs(chances.getOrDefault(k, 0.0) - fractions.getOrDefault(k, 0.0)))
                .sum() / 2;
    }

    /** The distance that so many runs are expected to have from their own chances (de Moivre's mean deviation). */
    static double expectedDistance(Map<String, Double> chances, int runs) {
        return chances.values().stream().mapToDouble(p -> meanDeviation(p, runs)).sum() / 2;
    }

    private static double meanDeviation(double p, int n) {
        if (p <= 0 || p >= 1) {
            return 0;
        }
        int v = (int) Math.floor(n * p) + 1;
        double log = logGamma(n + 1) - logGamma(v + 1) - logGamma(n - v + 1) + v * Math.log(p)
                + (n - v + 1) * Math.log(1 - p);
        return v > n ? 0 : 2 * v * Math.exp(log) / n;
    }

    /** The regularised upper incomplete gamma function: series or continued fraction (Lentz). */
    private static double upperGamma(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double front = Math.exp(-x + a * Math.log(x) - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int i = 1; i < 1000 && term > sum * 1e-15; i++) {
                term *= x / (a + i);
                sum += term;
            }
            return 1 - front * sum;
        }
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 1000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= d * c;
        }
        return front * h;
    }

    /** Lanczos' approximation. */
    private static double logGamma(double x) {
        double[] g = {76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155,
            0.1208650973866179e-2, -0.5395239384953e-5};
        double sum = 1.000000000190015;
        for (int i = 0; i < g.length; i++) {
            sum += g[i] / (x + 1 + i);
        }
        double t = x + 5.5;
        return (x + 0.5) * Math.log(t) - t + Math.log(2.5066282746310007 * sum / x);
    }
}
