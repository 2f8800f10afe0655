package io.lanekeeper.ui.group;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.scheduling.lane.Lanes;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lanes that have a name. */
public final class LaneValues {
    private LaneValues() {}

    /** Values of the plan's lane attribute, sorted; with the lanes that the plan adds, without the lane of the clients
     * that have none. */
    public static List<String> of(Plan plan) {
        SortedSet<String> values = new TreeSet<>(Lanes.of(plan.cluster().nodes(), plan.laneAttribute()).keySet());
        values.addAll(plan.clients().lanes(plan.laneAttribute()));
        values.remove(Lanes.NONE);
        return List.copyOf(values);
    }
}
