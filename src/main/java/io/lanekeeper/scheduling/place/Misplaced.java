package io.lanekeeper.scheduling.place;

import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;

/** Whether an allocation may stay where it is by the job as it is now. */
final class Misplaced {
    private Misplaced() {}

    /** The allocation itself must not be on the node while this is asked. */
    static boolean willDo(ClusterState clusterState, GroupRule rule, int node) {
        return rule.feasible(clusterState.node(node)) && new Distinct(clusterState).failures(rule, node).isEmpty()
                && new Fit(clusterState).shortOf(rule, node).isEmpty();
    }
}
