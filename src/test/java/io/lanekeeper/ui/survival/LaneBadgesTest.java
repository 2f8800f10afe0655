package io.lanekeeper.ui.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.plan.Plan;
import io.lanekeeper.plan.Plans;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.scheduling.survival.SurvivalReport.Endurance;
import io.lanekeeper.scheduling.survival.SurvivalReport.OffTogether;
import io.lanekeeper.testing.Models;
import io.lanekeeper.ui.board.lane.LaneBadge;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a lane survives is what the group in it survives that survives least. */
final class LaneBadgesTest {
    @Test
    void theWeakestGroupOfALaneDecides() {
        assertThat(badges(Plans.free(), Map.of(Models.SRC, survives(2, true), Models.DEST, survives(0, true))))
                .containsOnly(entry("shanghai", new LaneBadge.Survives(2, false)),
                        entry("beijing", new LaneBadge.NoSpare()));
    }

    @Test
    void whatWasNotLookedAtFurtherIsAtLeastSoMuch() {
        assertThat(badges(Plans.off(), Map.of(Models.DEST, survives(3, false)))).containsOnly(
                entry("beijing", new LaneBadge.Survives(3, true)));
    }

    @Test
    void aLaneInWhichNothingRunsHasNoBadge() {
        assertThat(badges(Plans.off("dtle-2", "dtle-3"), Map.of(Models.SRC, survives(1, true)))).containsOnlyKeys(
                "shanghai");
    }

    @Test
    void lanesOfAnotherAttributeAreJudgedByTheClientsInThem() {
        Plan racks = Plans.off().withLaneAttribute("${meta.site}");

        assertThat(badges(racks, Map.of(Models.SRC, survives(1, true), Models.DEST, survives(0, true))))
                .containsOnlyKeys("sh", "bj");
    }

    private static Endurance survives(int clients, boolean exact) {
        return new Endurance(clients, new TreeSet<>(), exact);
    }

    private static Map<String, LaneBadge> badges(Plan plan, Map<GroupKey, Endurance> groups) {
        SurvivalReport report = new SurvivalReport(new TreeMap<>(), List.of(), true, new TreeMap<>(),
                new TreeMap<>(groups), new OffTogether(new TreeSet<>(), 0, true));
        return LaneBadges.of(Models.of(plan).frame(), report);
    }
}
