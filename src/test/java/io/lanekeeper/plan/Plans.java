package io.lanekeeper.plan;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.Endpoint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.model.scenario.Step;
import java.util.List;

/** Plans for tests. */
final class Plans {
    static final GroupKey DEST = GroupKey.of("default", "test_constraint", "Dest");
    static final GroupKey SRC = GroupKey.of("default", "test_constraint", "Src");

    private Plans() {}

    /** The sample, with one of everything a plan can hold. */
    static Plan full() {
        String first = Sample.plan().cluster().nodes().getFirst().id();
        return Sample.plan()
                .withLaneAttribute("${meta.site}")
                .withIntent(new Intent.SetHome(DEST, "${node.datacenter}", Home.in("shanghai"), JobLevel.ASK))
                .withIntent(new Intent.RemoveHome(SRC, "${node.datacenter}", JobLevel.MOVE_TO_GROUPS))
                .withIntent(new Intent.SetPool(new JobKey("default", "test_constraint"), "db"))
                .withEndpoint(new EndpointPlace("10.9.9.9:1", "${node.class}", "\u6570\u636e\u5e93"))
                .withNamed(new NamedEndpoint(SRC, new Endpoint("", "2001:db8::5", 3306)))
                .withSteps(List.of(new Step.OfClient(Step.Change.DOWN, first),
                        new Step.OfClient(Step.Change.DRAIN, first), new Step.OfLane(true, "${meta.site}", "bj"),
                        new Step.OfLane(false, "${meta.site}", "bj"), new Step.OfCount(DEST, 3)));
    }
}
