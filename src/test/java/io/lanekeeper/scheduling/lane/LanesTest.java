package io.lanekeeper.scheduling.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.model.job.Resources;
import io.lanekeeper.model.job.Task;
import io.lanekeeper.scheduling.Sample;
import io.lanekeeper.scheduling.lane.LaneEligibility.Obstacle;
import io.lanekeeper.scheduling.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which client stands in which lane, and which lanes a group may be dropped on. */
final class LanesTest {
    private static final String DC = "${node.datacenter}";
    private static final String RACK = "${meta.rack}";

    private final Node first = Sample.node("dtle-1", "shanghai");
    private final Node second = Sample.node("dtle-2", "beijing")
            .withLabels("beijing", "", "default", Map.of("rack", "r1"));
    private final Node third = Sample.node("dtle-3", "beijing")
            .withLabels("beijing", "", "default", Map.of("rack", ""));
    private final Job job = Sample.job("j", JobType.SERVICE, Sample.group("g", 1, Sample.in("beijing")));
    private final Cluster cluster = Sample.cluster(List.of(third, first, second), List.of());

    @Test
    void lanesAreSortedByTheirValuesAndClientsByTheirNames() {
        assertThat(Lanes.of(cluster.nodes(), DC).keySet()).containsExactly("beijing", "shanghai");
        assertThat(Lanes.of(cluster.nodes(), DC).get("beijing")).extracting(Node::name)
                .containsExactly("dtle-2", "dtle-3");
    }

    @Test
    void clientsWithoutAValueOrWithAnEmptyOneStandInALaneOfTheirOwnThatComesLast() {
        assertThat(Lanes.of(cluster.nodes(), RACK).keySet()).containsExactly("r1", Lanes.NONE);
        assertThat(Lanes.of(cluster.nodes(), RACK).get(Lanes.NONE)).extracting(Node::name)
                .containsExactly("dtle-1", "dtle-3");
        assertThat(Lanes.valueOf(third, RACK)).isEqualTo(Lanes.NONE);
        assertThat(Lanes.of(List.of(first.withLabels("zz", "", "", Map.of()), third), "${node.class}").keySet())
                .containsExactly(Lanes.NONE);
    }

    @Test
    void theDomainOfAGroupIsWhereItMayEverRun() {
        assertThat(Domain.of(cluster, job, job.groups().getFirst())).containsExactlyInAnyOrder("dtle-2", "dtle-3");
        assertThat(Domain.of(cluster.withNodes(List.of(second.withStatus(NodeStatus.DOWN), first)), job,
                job.groups().getFirst())).containsExactly("dtle-2");
    }

    @Test
    void aLaneNamesWhoCouldTakeTheGroupAndWhyOthersCouldNot() {
        LaneEligibility beijing = eligibility(
                Sample.cluster(List.of(first, second, third.withStatus(NodeStatus.DOWN)), List.of()), "beijing");

        assertThat(beijing.eligibility()).extracting(Node::name).containsExactly("dtle-2");
        assertThat(beijing.refusals()).hasSize(1);
        assertThat(beijing.refusals().getFirst().reasons()).containsExactly(new Reason.NotReady("down"));
        assertThat(beijing.obstacle()).isEmpty();
    }

    @Test
    void whereAllRefuseTheCommonestReasonIsTheLanes() {
        LaneEligibility lane = eligibility(Sample.cluster(List.of(second.withStatus(NodeStatus.DOWN),
                third.withStatus(NodeStatus.DOWN),
                Sample.node("dtle-4", "beijing").with(NodeStatus.READY, false, false)),
                List.of()), "beijing");

        assertThat(lane.eligibility()).isEmpty();
        assertThat(lane.obstacle()).contains(new Obstacle.AllRefuse(new Reason.NotReady("down")));
    }

    @Test
    void aLaneWithoutClientsIsEmpty() {
        assertThat(eligibility(cluster, "wuhan").obstacle()).contains(new Obstacle.Empty());
    }

    @Test
    void theGroupItselfIsNotInItsOwnWay() {
        Job large = Sample.job("j", JobType.SERVICE, Sample.group("g", 1)
                .withTasks(List.of(
                        new Task("t", "docker", List.of(), List.of(), new Resources(4000, 8192, 0), 0, 0, List.of(),
                                Optional.empty(), List.of()))));
        Cluster running = cluster.withAllocations(List.of(Sample.running(large, "g", "dtle-1")));

        assertThat(LaneEligibility.of(running, large, large.groups().getFirst(), DC, "shanghai", Home.in("shanghai"))
                .eligibility()).extracting(Node::name).containsExactly("dtle-1");
    }

    private LaneEligibility eligibility(Cluster of, String lane) {
        return LaneEligibility.of(of, job, job.groups().getFirst(), DC, lane, Home.in(lane));
    }
}
