package io.lanekeeper.ui.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lanekeeper.Sample;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Intent;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.report.Previewed;
import io.lanekeeper.testing.Boards;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.state.BoardState.Chip;
import io.lanekeeper.ui.board.state.BoardState.Lane;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On which lane's shelf a group waits. */
final class WantedLaneTest {
    private static final List<String> LANES = List.of("beijing", "shanghai");

    @Test
    void aGroupWaitsWhereItIsAtHome() {
        assertThat(wanted(Sample.plan())).contains("beijing");
        assertThat(wanted(bound(Home.in("shanghai")))).contains("shanghai");
    }

    @Test
    void aGroupWithoutAHomeWaitsWhereItRan() {
        assertThat(WantedLane.home(Previewed.of(Plans.free()), Models.DEST)).isEmpty();
        assertThat(wanted(Plans.free())).contains("beijing");
    }

    @Test
    void aGroupThatMayRunInTwoLanesWaitsWhereItRan() {
        assertThat(wanted(bound(new Home(Home.Mode.REQUIRE, List.of("shanghai", "beijing"))))).contains("beijing");
    }

    @Test
    void aGroupThatNeverRanWaitsInTheFirstLane() {
        Plan plan = Sample.plan().withJob(Plans.job("""
                {ID: 'new', JobModifyIndex: 1, Datacenters: ['*'], TaskGroups: [{Name: 'g', Tasks: [
                  {Name: 't', Driver: 'nothing'}]}]}
                """));

        assertThat(WantedLane.wanted(Previewed.of(plan),
                GroupKey.of("default", "new", "g"), LANES)).contains("beijing");
    }

    /** It used to wait on another lane's shelf. Nomad lets it run on until its client goes. */
    @Test
    void aGroupBoundToALaneInWhichNobodyStandsWaitsThereAndNowhereElse() {
        BoardState board = Boards.of(Plans.off(bound(Home.in("wuhan")), "dtle-2"));

        assertThat(board.lanes()).extracting(l -> l.value().orElse("")).contains("wuhan");
        assertThat(Boards.lane(board, "wuhan").clients()).isEmpty();
        assertThat(Boards.lane(board, "wuhan").waiting()).extracting(Chip::group).containsExactly(Models.DEST);
        assertThat(board.lanes()).filteredOn(l -> !l.value().equals(Optional.of("wuhan")))
                .flatExtracting(Lane::waiting)
                .extracting(Chip::group)
                .doesNotContain(Models.DEST);
    }

    private static Plan bound(Home home) {
        return Sample.plan()
                .withIntent(new Intent.SetHome(Models.DEST, Plan.DATACENTER, home, JobLevel.ASK));
    }

    private static Optional<String> wanted(Plan plan) {
        return WantedLane.wanted(Previewed.of(plan), Models.DEST, LANES);
    }
}
