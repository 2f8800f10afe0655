package io.lanekeeper.scheduling.preview;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state after one step.
 *
 * @param step empty for the start: the plan's changes registered, nothing failed yet
 * @param groups one entry for each group that wants to run, sorted by key
 * @param unplaced everything that waits after this step, sorted by key
 * @param nodes every node as it is after this step, by ID
 * @param running where each group runs after this step: node IDs, one per allocation
 */
public record StepResult(
        Optional<Step> step,
        List<GroupResult> groups,
        List<Unplaced> unplaced,
        Map<String, Node> nodes,
        Map<GroupKey, List<String>> running) {
    public StepResult {
        groups = List.copyOf(groups);
        unplaced = List.copyOf(unplaced);
    }

    public Optional<GroupResult> group(GroupKey key) {
        return groups.stream().filter(g -> g.group().equals(key)).findFirst();
    }
}
