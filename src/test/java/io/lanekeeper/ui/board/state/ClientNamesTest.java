package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.RealNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ClientNamesTest {
    @Test
    void whatAllShareIsSaidOnceAndLeftOutOfEachName() {
        Cluster cluster = RealNames.plan(60, 0).cluster();

        ClientNames names = ClientNames.of(cluster.nodes(), Plan.DATACENTER);

        assertThat(names.suffix()).isEqualTo(".prod.corp.example");
        assertThat(names.prefix(Optional.of("cn-beijing-a"))).isEqualTo("cn-beijing-a-");
        assertThat(cluster.nodes()
                .stream()
                .filter(n -> n.name().equals("cn-beijing-a-dtle-0001.prod.corp.example"))
                .map(names::shown)).containsExactly("dtle-0001");
    }

    @Test
    void shortNamesAreShownWhole() {
        ClientNames names = ClientNames.of(Sample.plan().cluster().nodes(), Plan.DATACENTER);

        assertThat(Sample.plan().cluster().nodes()).extracting(names::shown)
                .containsExactlyInAnyOrder("dtle-1", "dtle-2", "dtle-3");
        assertThat(names.prefix(Optional.of("beijing"))).isEmpty();
        assertThat(names.suffix()).isEmpty();
    }

    @Test
    void twoClientsOfOneNameAreToldApartByTheirIds() {
        List<Node> twins = List.of(node("aaaaaaaa-1", "web"), node("bbbbbbbb-1", "web"), node("cccccccc-1", "db"));

        ClientNames names = ClientNames.of(twins, Plan.DATACENTER);

        assertThat(twins).extracting(names::shown).containsExactly("web #aaaaaaaa", "web #bbbbbbbb", "db");
    }

    @Test
    void twinsInTwoLanesAreToldApartAsWellBecauseTheyAreFoundInOneList() {
        Node here = node("aaaaaaaa-1", "web");
        Node there = node("bbbbbbbb-1", "web").withLabels("shanghai", "", "", Map.of());

        ClientNames names = ClientNames.of(List.of(here, there), Plan.DATACENTER);

        assertThat(names.shown(here)).isNotEqualTo(names.shown(there));
    }

    @Test
    void clientsWithoutAValueHaveNamesLikeAllOthers() {
        List<Node> nodes = RealNames.plan(60, 0).cluster().nodes();

        ClientNames names = ClientNames.of(nodes, "${meta.nowhere}");

        assertThat(nodes).extracting(names::shown).doesNotHaveDuplicates();
        assertThat(names.prefix(Optional.empty())).isEqualTo("cn-");
    }

    @Test
    void aClientThatIsNotKnownIsShownByItsName() {
        ClientNames names = ClientNames.of(List.of(), Plan.DATACENTER);

        assertThat(names.shown(node("x", "later"))).isEqualTo("later");
    }

    @Test
    void howeverOddTheNamesNoTwoOfALaneAreShownAlike() {
        List<Node> nodes = Stream.of("long-shared-beginning-", "long-shared-beginning-1",
                "long-shared-beginning-long-shared-beginning-", "long-shared-beginning-2.example",
                "long-shared-beginning-2").map(n -> node("id-" + n, n)).toList();

        ClientNames names = ClientNames.of(nodes, Plan.DATACENTER);

        assertThat(nodes).extracting(names::shown).doesNotHaveDuplicates();
    }

    private static Node node(String id, String name) {
        return Sample.plan().cluster().node(Plans.id(Sample.plan(), "dtle-2")).orElseThrow().plannedCopy(id, name);
    }
}
