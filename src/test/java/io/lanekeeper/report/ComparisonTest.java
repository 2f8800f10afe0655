package io.lanekeeper.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Comparison.End;
import io.lanekeeper.report.Comparison.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two plans, or two scenarios of one, side by side: what ends differently. */
final class ComparisonTest {
    private static final End ON_DTLE_2 = new End(List.of("dtle-2"), 0, List.of());

    @Test
    void aPlanComparedWithItselfEndsAlike() {
        assertThat(compared(Plans.off("dtle-2"), Plans.off("dtle-2"))).isEqualTo(new Comparison(List.of(), 2));
    }

    @Test
    void onlyWhatEndsDifferentlyIsListedAndTheRestCounted() {
        assertThat(compared(Sample.plan(), Plans.off("dtle-2"))).isEqualTo(new Comparison(
                List.of(new Row(Plans.DEST, Optional.of(ON_DTLE_2),
                        Optional.of(new End(List.of("dtle-3"), 0, List.of())))),
                1));
    }

    @Test
    void whatWaitsIsCountedAndIsNotGood() {
        Row row = compared(Sample.plan(), Plans.off("dtle-2", "dtle-3")).rows().getFirst();

        assertThat(row.left().orElseThrow().good()).isTrue();
        assertThat(row.right()).contains(new End(List.of(), 1, List.of()));
        assertThat(row.right().orElseThrow().good()).isFalse();
    }

    @Test
    void whatRunsCutOffIsNamedAndIsNotGood() {
        Row row = compared(Sample.plan(), Plans.off(Plans.free(), "dtle-2", "dtle-3")).rows().getFirst();

        assertThat(row.right()).contains(new End(List.of("dtle-1"), 0, List.of("dtle-1")));
        assertThat(row.right().orElseThrow().good()).isFalse();
    }

    @Test
    void whatOnePlanDoesNotHaveIsAbsentThere() {
        Plan more = Sample.plan().withJob(Plans.job("""
                {ID: 'web', JobModifyIndex: 1, Datacenters: ['shanghai'], TaskGroups: [{Name: 'web',
                  Tasks: [{Name: 't', Driver: 'dtle'}]}]}
                """));

        Row row = compared(Sample.plan(), more).rows().getFirst();

        assertThat(row.group().group()).isEqualTo("web");
        assertThat(row.left()).isEmpty();
        assertThat(row.right()).contains(new End(List.of("dtle-1"), 0, List.of()));
    }

    /** Plans of two clusters have other IDs for clients of the same names. */
    @Test
    void clientsAreComparedByName() {
        Plan other = Plan.of(Sample.plan().cluster(), List.of());
        Plan empty = Plan.of(other.cluster().withNodes(List.of()), List.of());

        assertThat(compared(other, empty)).isEqualTo(new Comparison(List.of(), 0));
    }

    @Test
    void anEndOfNothingIsNotGood() {
        assertThat(new End(List.of(), 0, List.of()).good()).isFalse();
        assertThat(new End(List.of("a"), 1, List.of()).good()).isFalse();
        assertThat(ON_DTLE_2.good()).isTrue();
    }

    private static Comparison compared(Plan left, Plan right) {
        return Comparison.of(Previewed.of(left, 1), Previewed.of(right, 1));
    }
}
