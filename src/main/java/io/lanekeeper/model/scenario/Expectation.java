package io.lanekeeper.model.scenario;

import io.lanekeeper.model.job.GroupKey;

/**
 * What is to hold after every step of a scenario: the whole group runs, reaches its endpoint, and runs in one lane
 * only.
 *
 * @param attribute what the lane is made of; empty when any lane will do
 * @param value the lane; empty when any lane will do
 */
public record Expectation(GroupKey group, String attribute, String value) {
    /** It keeps running, wherever it may. */
    public static Expectation runs(GroupKey group) {
        return new Expectation(group, "", "");
    }

    public boolean anyLane() {
        return attribute.isEmpty();
    }
}
