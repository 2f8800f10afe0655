package io.lanekeeper.scheduling.rank;

/** What the spreads of one evaluation share: Nomad adds the weights up over the groups it meets, and never resets. */
final class SpreadWeights {
    private long sum;
    private double lowestBoost = -1;

    void add(long weight) {
        sum += weight;
    }

    long sum() {
        return sum;
    }

    double lowestBoost() {
        return lowestBoost;
    }

    void seen(double boost) {
        lowestBoost = Math.min(lowestBoost, boost);
    }
}
