package io.lanekeeper.model.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * An ordered list of steps with a name.
 *
 * @param outcomes at most one for each step and group
 * @param expectations each once
 */
public record Scenario(String name, List<Step> steps, List<Outcome> outcomes, List<Expectation> expectations) {
    public Scenario {
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
        expectations = List.copyOf(expectations);
    }

    public static Scenario of(String name, List<Step> steps) {
        return new Scenario(name, steps, List.of(), List.of());
    }

    public Scenario plus(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return withSteps(more);
    }

    /** Chosen outcomes stay as far as the steps are the same: behind that they would speak of something else. */
    public Scenario withSteps(List<Step> newSteps) {
        int same = 0;
        while (same < Math.min(steps.size(), newSteps.size()) && steps.get(same).equals(newSteps.get(same))) {
            same++;
        }
        int kept = same;
        return new Scenario(name, newSteps, outcomes.stream().filter(o -> o.step() < kept).toList(), expectations);
    }

    /** Later choices go: they were made among what followed from the earlier one. */
    public Scenario withOutcome(Outcome outcome) {
        List<Outcome> kept = new ArrayList<>(outcomes);
        kept.removeIf(o -> o.step() > outcome.step()
                || (o.step() == outcome.step() && o.group().equals(outcome.group())));
        kept.add(outcome);
        return new Scenario(name, steps, kept, expectations);
    }

    public Scenario withExpectations(List<Expectation> newExpectations) {
        return new Scenario(name, steps, outcomes, newExpectations.stream().distinct().toList());
    }

    public Scenario named(String newName) {
        return new Scenario(newName, steps, outcomes, expectations);
    }
}
