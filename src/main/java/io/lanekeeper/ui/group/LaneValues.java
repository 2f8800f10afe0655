package io.lanekeeper.ui.group;

import io.lanekeeper.plan.Plan;
import io.lanekeeper.scheduling.Lanes;
import java.util.List;

/** The lanes that have a name. */
public final class LaneValues {
    private LaneValues() {}

    /** Values of the plan's lane attribute, sorted; without the lane of the clients that have none. */
    public static List<String> of(Plan plan) {
        return Lanes.of(plan.cluster().nodes(), plan.laneAttribute())
                .keySet()
                .stream()
                .filter(value -> !value.equals(Lanes.NONE))
                .toList();
    }
}
