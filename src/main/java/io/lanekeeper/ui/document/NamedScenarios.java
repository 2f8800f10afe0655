package io.lanekeeper.ui.document;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.model.scenario.Outcome;
import io.lanekeeper.model.scenario.Scenario;
import io.lanekeeper.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The scenarios of the plan by name, what the shown one expects, and the outcomes chosen in it. FX thread only. */
public final class NamedScenarios {
    private final DocumentModel model;

    public NamedScenarios(DocumentModel model) {
        this.model = model;
    }

    public List<Scenario> all() {
        return model.plan().scenarios();
    }

    public Scenario shown() {
        return model.plan().currentScenario();
    }

    public boolean has(String name) {
        return all().stream().anyMatch(s -> s.name().equals(name));
    }

    /** Shows the scenario of this name from now on; one step to undo. */
    public void show(String name) {
        if (!shown().name().equals(name)) {
            model.change("undo.scenario.shown", List.of(name), p -> p.withScenarios(p.scenarios(), name));
        }
    }

    /** A new one without steps; it is shown. */
    public void add(String name) {
        append(Scenario.of(name, List.of()), "undo.scenario.added");
    }

    /** A copy of the shown one; the copy is shown. */
    public void copy(String name) {
        append(shown().named(name), "undo.scenario.copied");
    }

    private void append(Scenario scenario, String what) {
        List<Scenario> more = new ArrayList<>(all());
        more.add(scenario);
        model.change(what, List.of(scenario.name()), p -> p.withScenarios(more, scenario.name()));
    }

    public void rename(String name) {
        model.change("undo.scenario.renamed", List.of(name), p -> p.withCurrent(p.currentScenario().named(name)));
    }

    /** Takes the shown one away; the one before it is shown. The last one stays. */
    public void remove() {
        List<Scenario> rest = new ArrayList<>(all());
        int at = rest.indexOf(shown());
        if (rest.size() < 2) {
            return;
        }
        String gone = rest.remove(at).name();
        model.change("undo.scenario.removed", List.of(gone),
                p -> p.withScenarios(rest, rest.get(Math.max(0, at - 1)).name()));
    }

    /** From now on the shown scenario expects this, too. */
    public void expect(Expectation expectation) {
        List<Expectation> more = new ArrayList<>(shown().expectations());
        more.add(expectation);
        expectations("undo.expected", expectation, more);
    }

    public void expectNoLonger(Expectation expectation) {
        List<Expectation> rest = shown().expectations().stream().filter(e -> !e.equals(expectation)).toList();
        expectations("undo.unexpected", expectation, rest);
    }

    private void expectations(String what, Expectation about, List<Expectation> all) {
        model.change(what, List.of(about.group().group()),
                p -> p.withCurrent(p.currentScenario().withExpectations(all)));
    }

    /**
     * The preview goes on from another of the possible outcomes.
     *
     * @param step 1-based number of the step; 0 for the start
     */
    public void choose(int step, GroupKey group, String nodeId) {
        Outcome outcome = new Outcome(step - 1, group, nodeId);
        String name = model.plan().cluster().node(nodeId).map(n -> n.name()).orElse(nodeId);
        int shown = model.frame().step();
        model.change("undo.outcome", List.of(group.group(), name),
                p -> chosen(p, outcome));
        model.showStep(shown);
    }

    private static Plan chosen(Plan plan, Outcome outcome) {
        return plan.withCurrent(plan.currentScenario().withOutcome(outcome));
    }
}
