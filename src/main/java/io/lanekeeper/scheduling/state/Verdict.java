package io.lanekeeper.scheduling.state;

import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/** All that speaks against one more allocation of a group on a node, what runs there included. */
public final class Verdict {
    private Verdict() {}

    /** Every reason in Nomad's order; empty when the node will take it. Room on a node that is off is not looked at. */
    public static List<Reason> reasons(World world, GroupRule rule, int node) {
        List<Reason> all = new ArrayList<>(rule.reasons(world.node(node)));
        boolean off = !world.node(node).takesWork();
        all.addAll(off ? List.of() : new Distinct(world).failures(rule, node));
        all.addAll(off ? List.of() : new Fit(world).shortOf(rule, node));
        return all;
    }

    /** Whether the node will take it: the same as having no reason, without making a list. */
    public static boolean takes(World world, GroupRule rule, int node) {
        return world.node(node).takesWork() && rule.feasible(world.node(node)) && reasons(world, rule, node).isEmpty();
    }
}
