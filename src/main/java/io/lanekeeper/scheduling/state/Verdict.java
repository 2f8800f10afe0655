package io.lanekeeper.scheduling.state;

import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/** All that speaks against one more allocation of a group on a node, what runs there included. */
public final class Verdict {
    private Verdict() {}

    /** Every reason in Nomad's order; empty when the node will take it. Room on a node that is off is not looked at. */
    public static List<Reason> reasons(ClusterState clusterState, GroupRule rule, int node) {
        List<Reason> all = new ArrayList<>(rule.reasons(clusterState.node(node)));
        boolean off = !clusterState.node(node).takesWork();
        all.addAll(off ? List.of() : new Distinct(clusterState).failures(rule, node));
        all.addAll(off ? List.of() : new Fit(clusterState).shortOf(rule, node));
        return all;
    }

    /** Whether the node will take it: the same as having no reason, without making a list. */
    public static boolean takes(ClusterState clusterState, GroupRule rule, int node) {
        return clusterState.node(node).takesWork() && rule.feasible(clusterState.node(node))
                && reasons(clusterState, rule, node).isEmpty();
    }
}
