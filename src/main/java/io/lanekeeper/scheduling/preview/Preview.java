package io.lanekeeper.scheduling.preview;

import java.util.List;

/**
 * The answer to a scenario.
 *
 * @param start the state before the first step: what registering the changed jobs moves, and what waits already
 * @param steps one for each step of the scenario
 */
public record Preview(StepResult start, List<StepResult> steps, List<NotModelled> notModelled) {
    public Preview {
        steps = List.copyOf(steps);
        notModelled = List.copyOf(notModelled);
    }

    /** The state at the end. */
    public StepResult last() {
        return steps.isEmpty() ? start : steps.getLast();
    }
}
