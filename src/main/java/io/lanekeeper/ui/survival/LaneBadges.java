package io.lanekeeper.ui.survival;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.scheduling.lane.Lanes;
import io.lanekeeper.scheduling.survival.SurvivalReport;
import io.lanekeeper.scheduling.survival.SurvivalReport.Endurance;
import io.lanekeeper.ui.board.lane.LaneBadge;
import io.lanekeeper.ui.document.Frame;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** What each lane survives: as much as the group in it that survives least. Lanes in which nothing runs have none. */
final class LaneBadges {
    /** Of two that survive as much, the one that is known to break with one loss more. */
    private static final Comparator<Endurance> LEAST = Comparator.comparingInt(Endurance::survives)
            .thenComparing(e -> !e.exact());

    private LaneBadges() {}

    static Map<String, LaneBadge> of(Frame frame, SurvivalReport report) {
        String attribute = frame.previewed().plan().laneAttribute();
        Map<String, Endurance> least = new HashMap<>();
        frame.state().running().forEach((group, ids) -> {
            Endurance endurance = report.groups().get(group);
            for (String id : ids) {
                Node node = frame.state().nodes().get(id);
                if (node != null && endurance != null) {
                    least.merge(Lanes.valueOf(node, attribute), endurance, BinaryOperator.minBy(LEAST));
                }
            }
        });
        Map<String, LaneBadge> badges = new HashMap<>();
        least.forEach((lane, e) -> badges.put(lane, e.survives() == 0 ? new LaneBadge.NoSpare()
                : new LaneBadge.Survives(e.survives(), !e.exact())));
        return badges;
    }
}
