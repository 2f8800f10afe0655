package io.lanekeeper.ui.group;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.ui.name.NaturalOrder;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lanes that have a name. */
public final class LaneValues {
    private LaneValues() {}

    /**
     * Values of the plan's lane attribute, in the order of the board; with the lanes that the plan adds, without the
     * lane of the clients that have none.
     */
    public static List<String> of(Plan plan) {
        SortedSet<String> values = new TreeSet<>(NaturalOrder.INSTANCE);
        values.addAll(Lanes.of(plan.cluster().nodes(), plan.laneAttribute()).keySet());
        values.addAll(plan.clients().lanes(plan.laneAttribute()));
        values.remove(Lanes.NONE);
        return List.copyOf(values);
    }
}
