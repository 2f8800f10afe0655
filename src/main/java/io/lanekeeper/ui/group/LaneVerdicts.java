package io.lanekeeper.ui.group;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.report.Previewed;
import java.util.List;
import java.util.Optional;

/** Tells which lanes can take a group. */
public interface LaneVerdicts {
    /**
     * Whether the lane can take the group.
     *
     * @param lane value of the plan's lane attribute; empty for the lane of clients without one
     */
    LaneVerdict of(Previewed previewed, GroupKey group, Optional<String> lane);

    /** Whether the lane can take all of these groups: the worst verdict counts. At least one group. */
    default LaneVerdict ofAll(Previewed previewed, List<GroupKey> groups, Optional<String> lane) {
        List<LaneVerdict> all = groups.stream().map(group -> of(previewed, group, lane)).toList();
        return all.stream()
                .filter(v -> !v.takes())
                .findFirst()
                .or(() -> all.stream().filter(LaneVerdict::warned).findFirst())
                .orElseGet(all::getFirst);
    }
}
