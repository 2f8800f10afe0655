package io.lanekeeper.scheduling.lane;

import static io.lanekeeper.scheduling.Sample.cluster;
import static io.lanekeeper.scheduling.Sample.group;
import static io.lanekeeper.scheduling.Sample.in;
import static io.lanekeeper.scheduling.Sample.job;
import static io.lanekeeper.scheduling.Sample.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneEligibilityTest {
    private static final String DATACENTER = "${node.datacenter}";
    private static final Cluster CLUSTER = cluster(
            List.of(node("b-1", "beijing"), node("b-2", "beijing").withStatus(NodeStatus.DOWN),
                    node("s-1", "shanghai"), node("x", "")),
            List.of());

    private static LaneEligibility ask(Job job, String lane) {
        return LaneEligibility.of(CLUSTER, job, job.groups().getFirst(), DATACENTER, lane, Home.in(lane));
    }

    @Test
    void aLaneTakesAGroupThatIsBoundToAnotherLaneNow() {
        LaneEligibility eligibility = ask(job("web", JobType.SERVICE, group("web", 1, in("shanghai"))), "beijing");

        assertThat(eligibility.eligibility()).extracting(Node::name).containsExactly("b-1");
        assertThat(eligibility.refusals()).singleElement()
                .satisfies(r -> assertThat(r.reasons()).containsExactly(new Reason.NotReady("down")));
        assertThat(eligibility.obstacle()).isEmpty();
    }

    @Test
    void aConstraintThatContradictsIsTheLanesReason() {
        Constraint other = new Constraint(DATACENTER, "!=", "beijing");
        LaneEligibility eligibility = ask(job("web", JobType.SERVICE, group("web", 1, other)), "beijing");

        assertThat(eligibility.eligibility()).isEmpty();
        assertThat(eligibility.obstacle()).isPresent();
    }

    @Test
    void theLaneOfThoseWithoutAValueTakesNothing() {
        assertThat(ask(job("web", JobType.SERVICE, group("web", 1)), Lanes.NONE).obstacle())
                .contains(new LaneEligibility.Obstacle.NoneLane());
        assertThat(Lanes.of(CLUSTER.nodes(), DATACENTER)).containsOnlyKeys("beijing", "shanghai", Lanes.NONE);
    }
}
