package io.lanekeeper.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.cluster.ClusterChange;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.testing.Models;
import io.lanekeeper.texts.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lane says to a group that is held over it. */
final class SchedulerLaneVerdictsTest {
    private final LaneVerdicts verdicts = new SchedulerLaneVerdicts(Texts.english());

    @Test
    void theLaneInWhichItsDatabaseStandsTakesTheGroupWithoutAWarning() {
        assertThat(over(Sample.plan(), Models.DEST, "beijing"))
                .isEqualTo(new LaneVerdict(true, false, "2 clients can take Dest"));
    }

    @Test
    void aLaneFromWhichTheDatabaseCannotBeReachedWarnsAndSaysWhereItStands() {
        LaneVerdict verdict = over(Sample.plan(), Models.DEST, "shanghai");

        assertThat(verdict.takes()).as("it may be what is wanted").isTrue();
        assertThat(verdict.warned()).isTrue();
        assertThat(verdict.text()).isEqualTo("1 client can take Dest \u00b7 but 10.2.0.31:3306 stands in beijing");
    }

    @Test
    void aLaneThatIsDownAtTheMomentCanBeAHomeForGood() {
        LaneVerdict verdict = verdicts.of(Previewed.of(Plans.off("dtle-2", "dtle-3")), Models.DEST,
                Optional.of("beijing"));

        assertThat(verdict.takes()).isTrue();
    }

    @Test
    void aLaneWithoutTheDriverRefusesAndNamesIt() {
        Plan plan = Sample.plan().withJob(Plans.job("""
                {ID: 'web', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'web', Tasks: [
                  {Name: 'w', Driver: 'docker'}]}]}
                """));

        LaneVerdict verdict = over(plan, GroupKey.of("default", "web", "web"), "beijing");

        assertThat(verdict.takes()).isFalse();
        assertThat(verdict.text()).startsWith("2 clients, none can:").contains("docker");
    }

    @Test
    void theLaneOfClientsWithoutAValueTakesNothing() {
        LaneVerdict verdict = verdicts.of(Previewed.of(Sample.plan().withLaneAttribute("${meta.nowhere}")),
                Models.DEST, Optional.empty());

        assertThat(verdict.takes()).isFalse();
        assertThat(verdict.text()).contains("no constraint can name them");
    }

    @Test
    void aPlannedLaneMayBeAHomeBeforeAnybodyStandsInIt() {
        Plan plan = Sample.plan()
                .withClients(Sample.plan().clients().with(new ClusterChange.AddLane(Plan.DATACENTER, "wuhan")));

        assertThat(over(plan, Models.DEST, "wuhan").takes()).isTrue();
        assertThat(over(plan, Models.DEST, "wuhan").warned()).isTrue();
        assertThat(over(plan, Models.DEST, "nowhere").takes()).isFalse();
    }

    @Test
    void aPoolTakesTheWholeJobAndSaysSo() {
        LaneVerdict verdict = over(Sample.plan().withLaneAttribute("${node.pool}"), Models.DEST, "default");

        assertThat(verdict.takes()).isTrue();
        assertThat(verdict.text()).contains("test_constraint");
    }

    @Test
    void aGroupThatIsGoneFromThePlanIsTakenNowhere() {
        assertThat(over(Sample.plan(), GroupKey.of("default", "gone", "g"), "beijing").takes()).isFalse();
    }

    @Test
    void ofSeveralGroupsTheWorstVerdictCounts() {
        Previewed previewed = Previewed.of(Sample.plan());
        List<GroupKey> both = List.of(Models.DEST, Models.SRC);

        assertThat(verdicts.ofAll(previewed, both, Optional.of("beijing")).warned()).as("Src is cut off there")
                .isTrue();
        assertThat(verdicts.ofAll(previewed, List.of(Models.DEST, GroupKey.of("default", "gone", "g")),
                Optional.of("beijing")).takes()).isFalse();
        assertThat(verdicts.ofAll(previewed, List.of(Models.DEST), Optional.of("beijing")).warned()).isFalse();
    }

    @Test
    void theVerdictIsToldInTheLanguageOfTheWindow() {
        assertThat(new SchedulerLaneVerdicts(Texts.chinese()).of(Previewed.of(Sample.plan()), Models.DEST,
                Optional.of("beijing")).text()).contains("Dest").doesNotContain("can take");
    }

    private LaneVerdict over(Plan plan, GroupKey group, String lane) {
        return verdicts.of(Previewed.of(plan), group, Optional.of(lane));
    }
}
