package io.lanekeeper.ui.group;

import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.plan.HomeWish;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.ui.group.DragModel.Mode;
import java.util.ArrayList;
import java.util.List;

/** Which home a gesture means. */
final class HomeGesture {
    private HomeGesture() {}

    static GroupHome of(Plan plan, GroupKey group, String lane, Mode mode) {
        return new GroupHome(group, switch (mode) {
            case SET -> Home.in(lane);
            case FORBID -> new Home(Home.Mode.FORBID, List.of(lane));
            case PREFER -> new Home(Home.Mode.PREFER, List.of(lane));
            case ADD -> {
                List<String> lanes = new ArrayList<>(required(plan, group));
                if (!lanes.contains(lane)) {
                    lanes.add(lane);
                }
                yield new Home(Home.Mode.REQUIRE, lanes);
            }
        }, lane);
    }

    /** What the group is bound to now; of pools the one that its job names. */
    private static List<String> required(Plan plan, GroupKey group) {
        return plan.laneAttribute().equals(HomeWorkflow.POOL)
                ? plan.planned().job(group.job()).map(Job::nodePool).stream().toList()
                : HomeWish.required(plan, group, plan.laneAttribute());
    }

    /** What Nomad will read: a constraint, or an affinity where it is only wished for. */
    static String code(Home home, String target) {
        var c = home.constraint(target);
        return (home.mode() == Home.Mode.PREFER ? "affinity" : "constraint") + " { attribute = \"" + c.target()
                + "\"  operator = \"" + c.operator() + "\"  value = \"" + c.value() + "\" }";
    }
}
