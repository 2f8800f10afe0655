package io.lanekeeper.scheduling.place;

import io.lanekeeper.scheduling.state.GroupState;
import java.util.List;
import java.util.Set;

/** Looks for a node for one allocation; one is made for each evaluation, because Nomad remembers things in between. */
public interface NodeSelector {
    /** Asks for a place as the cluster is now; {@code penalised} are IDs of nodes where earlier tries failed. */
    Placement place(GroupState group, Set<String> penalised);

    /** The order in which the job's groups are placed; Nomad's own is random. */
    default List<GroupState> inOrder(List<GroupState> groups) {
        return groups;
    }
}
