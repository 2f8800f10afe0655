package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.job.Constraint;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.NodeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Clients that Nomad takes to be alike although a group fits some and not others: they differ in drivers, networks or
 * volumes, which the computed class leaves out. The first one looked at speaks for all, so that Nomad may refuse those
 * that would do, and place on those that would not.
 *
 * @param willing IDs of those that will do, by name
 * @param unwilling IDs of those that will not
 */
public record ClassTrap(GroupKey group, List<String> willing, List<String> unwilling) {
    public ClassTrap {
        willing = List.copyOf(willing);
        unwilling = List.copyOf(unwilling);
    }

    /**
     * What to do about it: this constraint in the group is always met, and because it asks for something unique, Nomad
     * looks at every client itself.
     */
    public static Constraint remedy() {
        return new Constraint("${node.unique.id}", "is_set", "");
    }

    /** Every trap in a cluster, by group. */
    public static List<ClassTrap> in(Cluster cluster, List<Job> jobs) {
        return in(new ClusterState(cluster, jobs));
    }

    /** Every trap in a state, by group. */
    public static List<ClassTrap> in(ClusterState clusterState) {
        return clusterState.kinds().lookAlikes().isEmpty() ? List.of()
                : clusterState.groups().values().stream().flatMap(group -> of(clusterState, group).stream()).toList();
    }

    /** The traps of one group; none where the cache is off for it. */
    static List<ClassTrap> of(ClusterState clusterState, GroupState group) {
        List<ClassTrap> traps = new ArrayList<>();
        if (!usesCache(clusterState, group.rule())) {
            return traps;
        }
        NodeKinds kinds = clusterState.kinds();
        for (List<Integer> alike : kinds.lookAlikes()) {
            List<String> willing = nodes(clusterState,
                    alike.stream().filter(k -> group.feasible(kinds, k, clusterState)).toList());
            List<String> unwilling = nodes(clusterState,
                    alike.stream().filter(k -> !group.feasible(kinds, k, clusterState)).toList());
            if (!willing.isEmpty() && !unwilling.isEmpty()) {
                traps.add(new ClassTrap(group.rule().key(), willing, unwilling));
            }
        }
        return traps;
    }

    /** Whether the order in which Nomad looks at nodes decides which will do. */
    static boolean springs(ClusterState clusterState, GroupState group) {
        return !clusterState.kinds().lookAlikes().isEmpty() && !of(clusterState, group).isEmpty();
    }

    private static boolean usesCache(ClusterState clusterState, GroupRule rule) {
        boolean afresh = rule.job().type() == JobType.SYSTEM && clusterState.version().atLeast(1, 11, 0);
        return !rule.groupUnique() && !afresh;
    }

    private static List<String> nodes(ClusterState clusterState, List<Integer> wanted) {
        return wanted.isEmpty() ? List.of()
                : IntStream.range(0, clusterState.size())
                        .filter(i -> clusterState.node(i).takesWork() && wanted.contains(clusterState.kinds().of(i)))
                        .mapToObj(i -> clusterState.node(i).id())
                        .toList();
    }
}
