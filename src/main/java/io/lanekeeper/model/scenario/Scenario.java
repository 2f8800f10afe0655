package io.lanekeeper.model.scenario;

import java.util.ArrayList;
import java.util.List;

/** An ordered list of steps with a name. */
public record Scenario(String name, List<Step> steps) {
    public Scenario {
        steps = List.copyOf(steps);
    }

    public Scenario plus(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Scenario(name, more);
    }

    public Scenario withSteps(List<Step> newSteps) {
        return new Scenario(name, newSteps);
    }
}
