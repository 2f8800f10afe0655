package io.lanekeeper.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.ui.group.DragModel.Mode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which home a gesture means, and which lanes there are to mean. */
final class HomeGestureTest {
    @Test
    void lettingGoBindsToOneLane() {
        assertThat(home(Sample.plan(), "shanghai", Mode.SET)).isEqualTo(Home.in("shanghai"));
        assertThat(home(Sample.plan(), "shanghai", Mode.FORBID))
                .isEqualTo(new Home(Home.Mode.FORBID, List.of("shanghai")));
        assertThat(home(Sample.plan(), "shanghai", Mode.PREFER))
                .isEqualTo(new Home(Home.Mode.PREFER, List.of("shanghai")));
    }

    @Test
    void addingKeepsTheLanesThereAre() {
        assertThat(home(Sample.plan(), "shanghai", Mode.ADD).values()).containsExactly("beijing", "shanghai");
        assertThat(home(Sample.plan(), "beijing", Mode.ADD).values()).as("it is there already")
                .containsExactly("beijing");
        assertThat(home(Plans.free(), "shanghai", Mode.ADD).values()).as("there was none").containsExactly("shanghai");
    }

    @Test
    void addingAPoolStartsFromTheOneThatTheJobNames() {
        Plan pools = Sample.plan().withLaneAttribute("${node.pool}");

        assertThat(home(pools, "edge", Mode.ADD).values()).hasSize(2).endsWith("edge");
    }

    @Test
    void theBarSaysWhatNomadWillRead() {
        assertThat(HomeGesture.code(Home.in("beijing"), Plan.DATACENTER)).isEqualTo(
                "constraint { attribute = \"${node.datacenter}\"  operator = \"=\"  value = \"beijing\" }");
        assertThat(HomeGesture.code(new Home(Home.Mode.FORBID, List.of("beijing")), Plan.DATACENTER)).contains(
                "operator = \"!=\"");
        assertThat(HomeGesture.code(new Home(Home.Mode.REQUIRE, List.of("a", "b")), Plan.DATACENTER)).contains(
                "operator = \"set_contains_any\"", "value = \"a,b\"");
        assertThat(HomeGesture.code(new Home(Home.Mode.PREFER, List.of("a")), "${node.class}")).startsWith(
                "affinity { attribute = \"${node.class}\"");
    }

    @Test
    void lanesAreOfferedInTheOrderOfTheBoard() {
        assertThat(LaneValues.of(RealNames.plan(60, 0).withLaneAttribute("${meta.rack}")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj(i -> "r" + i).toList());
    }

    @Test
    void plannedLanesAreOfferedAndTheNamelessOneIsNot() {
        Plan plan = Sample.plan();
        Plan planned = plan.withClients(plan.clients().with(new ClusterChange.AddLane(Plan.DATACENTER, "wuhan")));

        assertThat(LaneValues.of(planned)).containsExactly("beijing", "shanghai", "wuhan");
        assertThat(LaneValues.of(plan.withLaneAttribute("${meta.nowhere}"))).isEmpty();
    }

    private static Home home(Plan plan, String lane, Mode mode) {
        GroupHome home = HomeGesture.of(plan, Models.DEST, lane, mode);
        assertThat(home.lane()).isEqualTo(lane);
        return home.home();
    }
}
