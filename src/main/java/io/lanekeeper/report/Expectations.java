package io.lanekeeper.report;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Expectation;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.Preview;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Whether what the shown scenario expects holds after each of its steps. Pure. */
public final class Expectations {
    private Expectations() {}

    /**
     * An expectation and what became of it.
     *
     * @param brokenAt 1-based number of the first step after which it does not hold, 0 for the start; empty when it
     *     holds to the end
     */
    public record Checked(Expectation expectation, OptionalInt brokenAt) {
        public boolean holds() {
            return brokenAt.isEmpty();
        }
    }

    public static List<Checked> check(Plan plan, Preview preview) {
        List<Checked> checked = new ArrayList<>();
        for (Expectation expectation : plan.currentScenario().expectations()) {
            checked.add(new Checked(expectation, brokenAt(expectation, preview)));
        }
        return checked;
    }

    private static OptionalInt brokenAt(Expectation expectation, Preview preview) {
        if (!holds(expectation, preview.start())) {
            return OptionalInt.of(0);
        }
        for (int i = 0; i < preview.steps().size(); i++) {
            if (!holds(expectation, preview.steps().get(i))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean holds(Expectation expectation, StepResult state) {
        GroupKey group = expectation.group();
        List<String> running = state.running().getOrDefault(group, List.of());
        return !running.isEmpty() && !state.missing().containsKey(group)
                && state.group(group).map(GroupResult::cutOff).orElse(List.of()).isEmpty()
                && (expectation.anyLane() || running.stream().allMatch(id -> stands(state, id, expectation)));
    }

    private static boolean stands(StepResult state, String nodeId, Expectation expectation) {
        Node node = state.nodes().get(nodeId);
        return node != null && Lanes.valueOf(node, expectation.attribute()).equals(expectation.value());
    }

    /** E.g. "Dest stays in beijing and runs". */
    public static String text(Texts texts, Expectation expectation, String groupName) {
        return expectation.anyLane() ? texts.get("expectation.runs", groupName)
                : texts.get("expectation.staysIn", groupName, expectation.value());
    }
}
