package io.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.ClusterChange.AddClient;
import io.lanekeeper.model.cluster.ClusterChange.AddLane;
import io.lanekeeper.model.cluster.ClusterChange.Relabel;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.report.Previewed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlannedClusterTest {
    private final PlannedCluster sample = Sample.plan().clients();
    private final Node dtle3 = node(sample, "dtle-3");

    @Test
    void aCopyIsAnEmptyClientOfTheSameKind() {
        PlannedCluster more = sample.with(new AddClient(dtle3.plannedCopy("new", "dtle-4")));

        Node copy = node(more, "dtle-4");
        assertThat(copy.planned()).isTrue();
        assertThat(copy.datacenter()).isEqualTo("beijing");
        assertThat(copy.drivers()).isEqualTo(dtle3.drivers());
        assertThat(copy.attributes()).containsEntry("unique.hostname", "dtle-4");
        assertThat(more.cluster().allocations()).extracting(Allocation::nodeId).doesNotContain("new");
        assertThat(more.snapshot()).isEqualTo(sample.snapshot());
    }

    @Test
    void aThirdClientInBeijingTakesWhatWouldWait() {
        Plan plan = Sample.plan()
                .withSteps(List.of(new Step.OfClient(Step.Change.DOWN, node(sample, "dtle-2").id()),
                        new Step.OfClient(Step.Change.DOWN, dtle3.id())));

        Plan more = plan.withClients(plan.clients().with(new AddClient(dtle3.plannedCopy("new", "dtle-4"))));

        assertThat(Previewed.of(plan, 1).endsBadly()).isTrue();
        assertThat(Previewed.of(more, 1).endsBadly()).isFalse();
        assertThat(Previewed.of(more, 1).preview().last().running().get(Plans.DEST)).containsExactly("new");
    }

    @Test
    void otherLabelsReplaceOnlyWhatTheyName() {
        PlannedCluster changed = sample.with(relabel("shanghai", Map.of("rack", "r9")));

        Node node = node(changed, "dtle-3");
        assertThat(node.datacenter()).isEqualTo("shanghai");
        assertThat(node.nodeClass()).isEqualTo(dtle3.nodeClass());
        assertThat(node.meta()).containsEntry("rack", "r9");
        assertThat(changed.relabelled()).containsExactly(dtle3.id());
    }

    @Test
    void aSecondChangeOfAClientReplacesTheFirst() {
        PlannedCluster twice = sample.with(relabel("shanghai", Map.of())).with(relabel("wuhan", Map.of()));

        assertThat(twice.changes()).hasSize(1);
        assertThat(node(twice, "dtle-3").datacenter()).isEqualTo("wuhan");
        assertThat(twice.without(dtle3.id())).isEqualTo(sample);
        assertThat(twice.with(new Relabel(dtle3.id(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of())))
                .isEqualTo(sample);
    }

    @Test
    void changesOutliveANewPull() {
        PlannedCluster changed = sample.with(relabel("wuhan", Map.of())).with(new AddLane("${node.datacenter}", "x"));

        PlannedCluster again = changed.withSnapshot(sample.snapshot());

        assertThat(again).isEqualTo(changed);
        assertThat(again.lanes("${node.datacenter}")).containsExactly("x");
        assertThat(again.lanes("${node.class}")).isEmpty();
    }

    @Test
    void aLabelThatIsEmptiedGoes() {
        PlannedCluster without = sample.with(relabel("beijing", Map.of("site", "", "absent", "")));

        assertThat(dtle3.meta()).containsKey("site");
        assertThat(node(without, "dtle-3").meta()).doesNotContainKeys("site", "absent");
    }

    @Test
    void classAndPoolAreChangedEachForItself() {
        Node changed = node(sample.with(new Relabel(dtle3.id(), Optional.empty(), Optional.of("big"), Optional.of("db"),
                Map.of())), "dtle-3");

        assertThat(changed.nodeClass()).isEqualTo("big");
        assertThat(changed.nodePool()).isEqualTo("db");
        assertThat(changed.datacenter()).isEqualTo("beijing");
        assertThat(changed.meta()).isEqualTo(dtle3.meta());
    }

    @Test
    void aPlannedClientThatIsChangedAgainIsTheNewOne() {
        PlannedCluster twice = sample.with(new AddClient(dtle3.plannedCopy("new", "dtle-4")))
                .with(new AddClient(dtle3.plannedCopy("new", "dtle-5")));

        assertThat(twice.cluster().nodes()).extracting(Node::name)
                .contains("dtle-5")
                .doesNotContain("dtle-4")
                .hasSize(4);
        assertThat(twice.without("new")).isEqualTo(sample);
    }

    @Test
    void changesKeepTheOrderInWhichTheyWereMade() {
        PlannedCluster changed = sample.with(new AddLane("a", "1"))
                .with(relabel("wuhan", Map.of()))
                .with(new AddLane("a", "2"))
                .with(relabel("gz", Map.of()));

        assertThat(changed.changes()).containsExactly(new AddLane("a", "1"), relabel("gz", Map.of()),
                new AddLane("a", "2"));
        assertThat(sample.with(relabel("wuhan", Map.of()))
                .with(new AddLane("a", "1"))
                .with(relabel("gz", Map.of()))
                .changes())
                .containsExactly(relabel("gz", Map.of()), new AddLane("a", "1"));
    }

    @Test
    void aLaneIsAddedOnceAndTakenBack() {
        PlannedCluster lanes = sample.with(new AddLane("a", "1"))
                .with(new AddLane("a", "1"))
                .with(new AddLane("b", "1"));

        assertThat(lanes.changes()).hasSize(2);
        assertThat(lanes.withoutLane("a", "1").changes()).containsExactly(new AddLane("b", "1"));
        assertThat(lanes.withoutLane("a", "2")).isEqualTo(lanes);
        assertThat(lanes.cluster()).isEqualTo(sample.snapshot());
    }

    @Test
    void aChangeOfAClientThatIsGoneChangesNothingAndIsKept() {
        PlannedCluster changed = sample.with(new Relabel("gone", Optional.of("x"), Optional.empty(), Optional.empty(),
                Map.of()));

        assertThat(changed.cluster()).isEqualTo(sample.snapshot());
        assertThat(changed.relabelled()).containsExactly("gone");
    }

    /** The client was built meanwhile: the real one counts. */
    @Test
    void aPlannedClientWhoseIdTheClusterHasIsThatOfTheCluster() {
        PlannedCluster planned = sample.with(new AddClient(dtle3.plannedCopy(dtle3.id(), "other")));

        assertThat(planned.cluster().nodes()).isEqualTo(sample.snapshot().nodes());
    }

    private Relabel relabel(String datacenter, Map<String, String> meta) {
        return new Relabel(dtle3.id(), Optional.of(datacenter), Optional.empty(), Optional.empty(), meta);
    }

    private static Node node(PlannedCluster clients, String name) {
        return clients.cluster().nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }
}
