package io.lanekeeper.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.scheduling.preview.Unplaced;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.testing.RealNames;
import io.lanekeeper.ui.preview.Reasons.Row;
import org.junit.jupiter.api.Test;

/** Why a group waits, in as few lines as say it. */
final class ReasonsTest {
    @Test
    void ofAFewClientsEachHasALineOfItsOwn() {
        Reasons reasons = reasons(Plans.off("dtle-2", "dtle-3"));

        assertThat(reasons.rows()).extracting(Row::client).containsExactlyInAnyOrder("dtle-1", "dtle-2", "dtle-3");
        assertThat(reasons.rows()).extracting(Row::others).containsOnly(0);
        assertThat(reasons.more()).isZero();
        assertThat(reasons.group()).isEqualTo(Plans.DEST);
    }

    @Test
    void ofManyClientsOneStandsForAllThatRefuseForTheSameReasons() {
        Reasons reasons = reasons(RealNames.plan(600, 6)
                .withStep(new Step.OfLane(true, Plan.DATACENTER, "cn-shanghai-a")));

        assertThat(reasons.rows()).hasSizeLessThan(12);
        assertThat(told(reasons) + reasons.more()).as("every client counts once").isEqualTo(600);
    }

    @Test
    void ofManyClientsThoseThatAreUpComeFirst() {
        Reasons reasons = reasons(RealNames.plan(600, 6)
                .withStep(new Step.OfLane(true, Plan.DATACENTER, "cn-shanghai-a")));

        assertThat(reasons.rows()).extracting(ReasonsTest::off).isSorted().contains(true, false);
    }

    @Test
    void ofMoreReasonsThanLinesTheClientsThatAreLeftOutAreCounted() {
        Plan plan = RealNames.plan(60, 2).withLaneAttribute("${meta.rack}").withJob(Plans.job("""
                {ID: 'odd', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'g', Constraints: [
                  {LTarget: '${node.unique.name}', Operand: '=', RTarget: 'nobody'}],
                  Tasks: [{Name: 't', Driver: 'dtle'}]}]}
                """));

        Reasons reasons = Reasons.of(Previewed.of(plan).preview().start().unplaced().getFirst());

        assertThat(reasons.rows()).as("each client is called otherwise").hasSize(12);
        assertThat(reasons.more()).isEqualTo(48);
    }

    private static int told(Reasons reasons) {
        return reasons.rows().stream().mapToInt(r -> 1 + r.others()).sum();
    }

    private static boolean off(Row row) {
        return row.reasons().stream().anyMatch(Reason.NotReady.class::isInstance);
    }

    private static Reasons reasons(Plan plan) {
        Unplaced first = Previewed.of(plan).preview().last().unplaced().getFirst();
        return Reasons.of(first);
    }
}
