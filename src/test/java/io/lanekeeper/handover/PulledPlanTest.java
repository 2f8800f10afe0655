package io.lanekeeper.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.EndpointPlace;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.pull.ClusterPull;
import io.lanekeeper.nomad.pull.Progress;
import io.lanekeeper.nomad.pull.PullResult;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.testing.RecordedNomad;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PulledPlanTest {
    private static final Intent FREE = new Intent.RemoveHome(
            GroupKey.of("default", "test_constraint", "Dest"), "${node.datacenter}", JobLevel.ASK);

    @Test
    void theFirstPullMakesAPlan() {
        PulledPlan taken = PulledPlan.of(Plan.EMPTY, pulled());

        assertThat(taken.again()).isFalse();
        assertThat(taken.plan().cluster().nodes()).hasSize(3);
        assertThat(taken.plan().jobs()).hasSize(1);
        assertThat(taken.plan().intents()).isEmpty();
    }

    @Test
    void aLaterPullKeepsWhatTheUserWantsAndReplacesWhatTheClusterTold() {
        PullResult.Pulled pulled = pulled();
        Plan before = wanted(PulledPlan.of(Plan.EMPTY, pulled).plan());
        Plan emptied = before.withClients(before.clients().withSnapshot(pulled.cluster().withNodes(List.of())));

        PulledPlan taken = PulledPlan.of(emptied, pulled);

        assertThat(taken.again()).isTrue();
        assertThat(taken.plan()).isEqualTo(before);
    }

    @Test
    void thePlanOfAnotherClusterHasNoPartInIt() {
        PullResult.Pulled pulled = pulled();
        Cluster there = pulled.cluster();
        Cluster elsewhere = new Cluster("http://elsewhere:4646", there.region(), there.version(), there.takenAt(),
                there.scheduler(), there.nodes(), there.allocations(), there.unseen());
        Plan before = wanted(Plan.of(elsewhere, List.of()));

        PulledPlan taken = PulledPlan.of(before, pulled);

        assertThat(taken.again()).isFalse();
        assertThat(taken.plan()).isEqualTo(PulledPlan.of(Plan.EMPTY, pulled).plan());
    }

    /** Job files can be dropped on an empty window before anything is pulled. */
    @Test
    void aPlanThatHasOnlyJobFilesKeepsThem() {
        PullResult.Pulled pulled = pulled();
        Plan pulledOnce = PulledPlan.of(Plan.EMPTY, pulled).plan();
        Plan onlyFiles = Plan.of(Cluster.EMPTY, pulledOnce.jobs()).withEndpoint(new EndpointPlace("a:1", "x", "y"));

        PulledPlan taken = PulledPlan.of(onlyFiles, pulled);

        assertThat(taken.again()).isTrue();
        assertThat(taken.plan().endpoints()).hasSize(1);
        assertThat(taken.plan().cluster().nodes()).hasSize(3);
    }

    private static Plan wanted(Plan plan) {
        return plan.withIntent(FREE)
                .withEndpoint(new EndpointPlace("10.2.0.31:3306", "${node.datacenter}", "beijing"))
                .withLaneAttribute("${node.class}");
    }

    private static PullResult.Pulled pulled() {
        try (RecordedNomad nomad = RecordedNomad.serve("1.11.3", "2-placed")) {
            return (PullResult.Pulled) ClusterPull.pull(Connection.to(nomad.address()), Progress.NONE,
                    new CancelToken());
        }
    }
}
