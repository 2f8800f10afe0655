package io.lanekeeper.scheduling.preview;

import io.lanekeeper.scheduling.place.ClassTrap;
import java.util.List;

/**
 * The answer to a scenario.
 *
 * @param start the state before the first step: what registering the changed jobs moves, and what waits already
 * @param steps one for each step of the scenario
 * @param notModelled what of the jobs was left out of account
 * @param traps where Nomad itself may judge clients wrongly, as they are at the start
 */
public record Preview(StepResult start, List<StepResult> steps, List<NotModelled> notModelled, List<ClassTrap> traps) {
    public Preview {
        steps = List.copyOf(steps);
        notModelled = List.copyOf(notModelled);
        traps = List.copyOf(traps);
    }

    /** The state at the end. */
    public StepResult last() {
        return steps.isEmpty() ? start : steps.getLast();
    }
}
