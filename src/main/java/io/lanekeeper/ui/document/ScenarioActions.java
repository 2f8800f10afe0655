package io.lanekeeper.ui.document;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.model.scenario.Step.Change;
import java.util.ArrayList;
import java.util.List;

/** Adds and removes steps of the shown scenario. FX thread only. */
public final class ScenarioActions {
    private final DocumentModel model;

    public ScenarioActions(DocumentModel model) {
        this.model = model;
    }

    /** Switches a client off, or on when Nomad could not use it in the state shown. */
    public void toggle(String nodeId) {
        Node node = model.frame().state().nodes().get(nodeId);
        if (node != null) {
            happens(node.takesWork() ? Change.DOWN : Change.UP, node);
        }
    }

    /** Something happens to a client after all that has happened in the state shown. */
    public void happens(Change change, Node node) {
        String what = switch (change) {
            case DOWN -> "undo.step.down";
            case UP -> "undo.step.up";
            case DRAIN -> "undo.step.drain";
            case INELIGIBLE -> "undo.step.ineligible";
            case DISCONNECT -> "undo.step.disconnect";
        };
        append(new Step.OfClient(change, node.id()), what, node.name());
    }

    /** All clients of a lane go or come back. */
    public void lane(boolean down, String value) {
        append(new Step.OfLane(down, model.plan().laneAttribute(), value),
                down ? "undo.step.laneDown" : "undo.step.laneUp", value);
    }

    /** Takes one step out; the later ones stay. */
    public void remove(int index) {
        List<Step> steps = new ArrayList<>(model.plan().currentScenario().steps());
        steps.remove(index);
        model.change("undo.step.removed", List.of(Integer.toString(index + 1)), p -> p.withSteps(steps));
    }

    /** Lets a step happen earlier or later. */
    public void move(int index, int by) {
        List<Step> steps = new ArrayList<>(model.plan().currentScenario().steps());
        int target = index + by;
        if (target < 0 || target >= steps.size()) {
            return;
        }
        steps.add(target, steps.remove(index));
        model.change("undo.step.moved", List.of(Integer.toString(index + 1), Integer.toString(target + 1)),
                p -> p.withSteps(steps));
    }

    /** The group is given another count. */
    public void count(GroupKey group, int count) {
        append(new Step.OfCount(group, count), "undo.step.count", group.group());
    }

    /** Everything is as in the snapshot again. */
    public void clear() {
        model.change("undo.step.cleared", List.of(), p -> p.withSteps(List.of()));
    }

    /** Steps after the one that is shown would say something else now: they go. */
    private void append(Step step, String what, String name) {
        int shown = model.frame().step();
        List<Step> steps = new ArrayList<>(model.plan().currentScenario().steps());
        if (shown < steps.size() && model.frame().previewed().steps().size() == steps.size()) {
            steps = new ArrayList<>(steps.subList(0, shown));
        }
        steps.add(step);
        List<Step> all = steps;
        model.change(what, List.of(name), p -> p.withSteps(all));
    }
}
