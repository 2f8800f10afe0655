package io.lanekeeper.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.LargeCluster;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import io.lanekeeper.ui.group.DragModel.Mode;
import io.lanekeeper.ui.sheet.Notices;
import io.lanekeeper.ui.sheet.Sheets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What becomes of the plan when groups are let go on a lane; no window is shown. */
final class HomeWorkflowTest {
    private final Notices notices = new Notices();
    private final Texts texts = Texts.english();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aGroupLetGoOnALaneIsBoundToItAndOneUndoTakesItBack() {
        DocumentModel model = Models.story();

        drop(model, List.of(Models.DEST), "shanghai", Mode.SET);

        assertThat(model.plan().intents()).hasSize(1);
        assertThat(told()).contains("value = \"shanghai\"");
        model.undo();
        assertThat(model.plan().intents()).isEmpty();
    }

    @Test
    void aLaneAddedWithCtrlStandsInOneConstraintWithTheOther() {
        DocumentModel model = Models.story();

        drop(model, List.of(Models.DEST), "shanghai", Mode.ADD);

        assertThat(told()).contains("operator = \"set_contains_any\"").contains("value = \"beijing,shanghai\"");
    }

    @Test
    void aGroupThatIsAtHomeAlreadyChangesNothingAndIsToldSo() {
        DocumentModel model = Models.story();

        drop(model, List.of(Models.DEST), "beijing", Mode.SET);

        assertThat(model.plan().intents()).isEmpty();
        assertThat(model.document().dirty()).isFalse();
        assertThat(told()).isNotEmpty();
    }

    @Test
    void aPoolCannotBeForbiddenNorBeOneOfTwoAndNothingIsChanged() {
        DocumentModel model = pools(Sample.plan());

        for (Mode mode : List.of(Mode.FORBID, Mode.ADD, Mode.PREFER)) {
            notices.clear();
            drop(model, List.of(Models.DEST), "edge", mode);

            assertThat(model.plan().intents()).as("%s", mode).isEmpty();
            assertThat(told()).as("%s", mode).contains("one node pool");
        }
    }

    @Test
    void severalJobsGoToAPoolInOneChange() {
        Plan plan = LargeCluster.plan(60, 120).withLaneAttribute("${node.pool}");
        DocumentModel model = Models.of(plan);
        GroupKey one = GroupKey.of("default", "orders-0", "Src");
        GroupKey other = GroupKey.of("default", "web-2", "app");

        drop(model, List.of(one, other), "edge", Mode.SET);

        assertThat(model.plan().intents()).containsExactlyInAnyOrder(new Intent.SetPool(one.job(), "edge"),
                new Intent.SetPool(other.job(), "edge"));
        model.undo();
        assertThat(model.plan().intents()).isEmpty();
        assertThat(model.document().dirty()).isFalse();
    }

    @Test
    void draggedToTheTrayAGroupLosesItsHome() {
        DocumentModel model = Models.story();

        workflow(model).removeHomes(List.of(Models.DEST));

        assertThat(model.plan().intents()).singleElement().isInstanceOf(Intent.RemoveHome.class);
        workflow(model).removeHomes(List.of(Models.DEST));
        assertThat(told()).as("a group without a home is told of").isNotEmpty();
    }

    private void drop(DocumentModel model, List<GroupKey> groups, String lane, Mode mode) {
        workflow(model).setHomes(groups.stream().map(g -> HomeGesture.of(model.plan(), g, lane, mode)).toList());
    }

    private HomeWorkflow workflow(DocumentModel model) {
        return new HomeWorkflow(model, notices, new Sheets(), texts);
    }

    private String told() {
        return notices.shownProperty().get().map(n -> n.code() + n.text()).orElse("");
    }

    private static DocumentModel pools(Plan plan) {
        List<Node> nodes = plan.cluster().nodes();
        Node first = nodes.getFirst();
        Node edge = first.withLabels(first.datacenter(), first.nodeClass(), "edge", Map.of());
        return Models.of(plan.withClients(plan.clients()
                .with(new ClusterChange.AddClient(edge.plannedCopy("p1", "edge-1"))))
                .withLaneAttribute("${node.pool}"));
    }
}
