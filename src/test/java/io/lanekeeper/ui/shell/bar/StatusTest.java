package io.lanekeeper.ui.shell.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.testing.Models;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.texts.Texts;
import io.lanekeeper.ui.document.DocumentModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How things stand, and where the cluster is from. */
final class StatusTest {
    private static final Instant TAKEN = Instant.parse("2026-11-24T14:00:00Z");
    private static final Cluster PULLED = RealNames.plan(60, 0).cluster();

    @Test
    void whenAllIsWellNothingWaitsAndNothingIsCutOff() {
        assertThat(Status.of(Models.story().frame())).isEqualTo(new Status(0, 0, 3, 3, List.of()));
    }

    @Test
    void whatWaitsAndWhoIsUpIsThatOfTheStepOnTheBoard() {
        DocumentModel model = Models.of(Plans.off("dtle-2", "dtle-3"));

        assertThat(Status.of(model.frame())).isEqualTo(new Status(1, 0, 1, 3, List.of()));
        model.showStep(1);
        assertThat(Status.of(model.frame())).isEqualTo(new Status(0, 0, 2, 3, List.of()));
    }

    @Test
    void everyAllocationThatWaitsCounts() {
        Plan plan = RealNames.plan(60, 40).withStep(new Step.OfLane(true, Plan.DATACENTER, "cn-shanghai-a"));

        assertThat(Status.of(Models.of(plan).frame()).waiting()).isEqualTo(20);
    }

    @Test
    void aGroupThatRunsWhereItReachesNothingIsCountedAsCutOff() {
        Status status = Status.of(Models.of(Plans.off(Plans.free(), "dtle-2", "dtle-3")).frame());

        assertThat(status.cutOff()).isEqualTo(1);
        assertThat(status.waiting()).isZero();
    }

    @Test
    void aClientThatTakesNoNewWorkIsNotUp() {
        Plan plan = Sample.plan();
        Plan ineligible = plan.withStep(new Step.OfClient(Step.Change.INELIGIBLE, Plans.id(plan, "dtle-3")));

        assertThat(Status.of(Models.of(ineligible).frame()).up()).isEqualTo(2);
    }

    @Test
    void theClusterIsNamedByItsHostAndHowOldTheSnapshotIs() {
        assertThat(line(Duration.ofSeconds(20))).startsWith("nomad.corp.example:4646 \u00b7 snapshot 2026-11-24")
                .endsWith("just taken");
        assertThat(line(Duration.ofMinutes(59))).endsWith("59 min old");
        assertThat(line(Duration.ofHours(1))).endsWith("1 h old");
        assertThat(line(Duration.ofHours(47))).endsWith("47 h old");
        assertThat(line(Duration.ofDays(2))).endsWith("2 days old");
        assertThat(ClusterTexts.brief(PULLED, TAKEN.plus(Duration.ofHours(3)), Texts.english()))
                .isEqualTo("nomad.corp.example:4646 \u00b7 3 h old");
    }

    @Test
    void aClockThatRunsBehindTheClustersMakesNoNegativeAge() {
        assertThat(line(Duration.ofMinutes(-5))).endsWith("just taken");
    }

    @Test
    void aPlanWithoutAClusterSaysThatItIsTheSampleOrNothing() {
        assertThat(ClusterTexts.line(Sample.plan().cluster(), TAKEN, Texts.english())).isEqualTo("sample, no cluster");
        assertThat(ClusterTexts.brief(Sample.plan().cluster(), TAKEN, Texts.english()))
                .isEqualTo("sample, no cluster");
        assertThat(ClusterTexts.line(Plan.EMPTY.cluster(), TAKEN, Texts.english())).isEmpty();
    }

    @Test
    void anAddressOrATimeThatMakesNoSenseIsShownAsItIs() {
        Cluster odd = new Cluster("not an address", PULLED.region(), PULLED.version(), "yesterday",
                PULLED.scheduler(), PULLED.nodes(), List.of(), List.of());

        assertThat(ClusterTexts.line(odd, TAKEN, Texts.english())).isEqualTo("not an address");
        assertThat(ClusterTexts.brief(odd, TAKEN, Texts.chinese())).isEqualTo("not an address");
    }

    private static String line(Duration age) {
        return ClusterTexts.line(PULLED, TAKEN.plus(age), Texts.english());
    }
}
