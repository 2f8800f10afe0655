package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.lanekeeper.Sample;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.scenario.Step;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.PlanJob;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.StepOutcomes.Bunch;
import io.lanekeeper.report.StepOutcomes.Outcome;
import io.lanekeeper.scheduling.preview.GroupResult;
import io.lanekeeper.scheduling.preview.StepResult;
import io.lanekeeper.testing.RealNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step comes to, before any detail. */
final class StepOutcomesTest {
    @Test
    void theMoveIsToldBeforeTheRestartItBrings() {
        StepOutcomes outcomes = after(Plans.off("dtle-2"));

        assertThat(outcomes.bunches()).extracting(Bunch::outcome).containsExactly(Outcome.MOVES, Outcome.RESTARTS);
        assertThat(outcomes.counts()).containsExactly(entry(Outcome.MOVES, 1), entry(Outcome.RESTARTS, 1));
    }

    @Test
    void theOneThatWaitsIsToldBeforeItsPartnerThatStandsStill() {
        StepOutcomes outcomes = after(Plans.off("dtle-2", "dtle-3"));

        assertThat(outcomes.bunches()).extracting(Bunch::outcome, Bunch::name)
                .containsExactly(tuple(Outcome.WAITS, "Dest"),
                        tuple(Outcome.IDLE, "Src"));
    }

    @Test
    void whoeverMovesWhereItIsCutOffCountsAsCutOffAndNotAsMoved() {
        StepOutcomes outcomes = after(Plans.off(Plans.free(), "dtle-2", "dtle-3"));

        assertThat(outcomes.counts()).containsKey(Outcome.CUT_OFF).doesNotContainKey(Outcome.MOVES);
    }

    @Test
    void whoeverWaitedAndIsPlacedIsToldSo() {
        Plan off = Plans.off("dtle-2", "dtle-3");

        StepOutcomes outcomes = after(off.withStep(new Step.OfClient(Step.Change.UP, Plans.id(off, "dtle-3"))));

        assertThat(outcomes.counts()).containsOnlyKeys(Outcome.PLACED, Outcome.RESTARTS);
    }

    @Test
    void groupsThatMerelyStayAreNotTold() {
        assertThat(after(Plans.off("dtle-3")).bunches()).isEmpty();
    }

    @Test
    void aLaneThatGoesDownBunchesWhatWaitsByTheNameOfTheGroup() {
        StepResult result = last(RealNames.plan(60, 40)
                .withStep(new Step.OfLane(true, Plan.DATACENTER, "cn-shanghai-a")));

        StepOutcomes outcomes = StepOutcomes.of(result);

        assertThat(outcomes.bunches()).filteredOn(b -> b.outcome() == Outcome.WAITS)
                .extracting(Bunch::name)
                .contains("Src", "Dest");
        assertThat(outcomes.counts().get(Outcome.WAITS)).isEqualTo(20);
        assertThat(outcomes.counts().values().stream().mapToInt(n -> n).sum())
                .as("every group once")
                .isEqualTo((int) outcomes.bunches()
                        .stream()
                        .flatMap(b -> b.results().stream())
                        .map(GroupResult::group)
                        .distinct()
                        .count());
    }

    @Test
    void withinABunchGroupsStandInTheOrderOfTheirJobs() {
        StepOutcomes outcomes = StepOutcomes.of(last(RealNames.plan(60, 40)
                .withStep(new Step.OfLane(true, Plan.DATACENTER, "cn-beijing-a"))));

        assertThat(outcomes.bunches()).allSatisfy(bunch -> {
            List<GroupKey> groups = bunch.results().stream().map(GroupResult::group).toList();
            assertThat(groups).isSorted().doesNotHaveDuplicates();
            assertThat(groups).extracting(GroupKey::group).containsOnly(bunch.name());
        });
    }

    @Test
    void whatWaitsForOtherReasonsStandsInAnotherBunch() {
        Plan plan = Sample.plan()
                .withJob(waiting("a", "cuda"))
                .withJob(waiting("b", "qemu"))
                .withJob(
                        waiting("c", "cuda"));

        List<Bunch> bunches = StepOutcomes.of(Previewed.of(plan).preview().start()).bunches();

        assertThat(bunches).extracting(Bunch::outcome).containsOnly(Outcome.WAITS);
        assertThat(bunches).extracting(b -> b.results().stream().map(r -> r.group().job().id()).toList())
                .containsExactlyInAnyOrder(List.of("a", "c"), List.of("b"));
    }

    private static PlanJob waiting(String id, String driver) {
        return Plans.job("""
                {ID: '%s', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'g', Constraints: [
                  {LTarget: '${attr.driver.%s}', Operand: 'is_set'}], Tasks: [{Name: 't', Driver: 'dtle'}]}]}
                """.formatted(id, driver));
    }

    private static StepOutcomes after(Plan plan) {
        return StepOutcomes.of(last(plan));
    }

    private static StepResult last(Plan plan) {
        return Previewed.of(plan).preview().last();
    }
}
