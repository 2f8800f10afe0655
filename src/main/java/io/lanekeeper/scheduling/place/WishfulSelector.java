package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes the node that the user chose, as long as it will do, and asks another selector else. */
public final class WishfulSelector implements NodeSelector {
    private final ClusterState clusterState;
    private final NodeSelector other;
    private final Function<GroupKey, Optional<Integer>> wish;

    public WishfulSelector(ClusterState clusterState, NodeSelector other, Function<GroupKey, Optional<Integer>> wish) {
        this.clusterState = clusterState;
        this.other = other;
        this.wish = wish;
    }

    @Override
    public Placement place(GroupState group, Set<String> penalised) {
        return wish.apply(group.rule().key())
                .filter(node -> Verdict.takes(clusterState, group.rule(), node))
                .<Placement>map(node -> new Placement.Placed(node, List.of()))
                .orElseGet(() -> other.place(group, penalised));
    }

    @Override
    public List<GroupState> inOrder(List<GroupState> groups) {
        return other.inOrder(groups);
    }
}
