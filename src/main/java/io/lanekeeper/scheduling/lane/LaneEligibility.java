package io.lanekeeper.scheduling.lane;

import io.lanekeeper.model.cluster.Allocation;
import io.lanekeeper.model.cluster.Cluster;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.edit.Home;
import io.lanekeeper.model.edit.HomeChange;
import io.lanekeeper.model.edit.HomeChange.JobLevel;
import io.lanekeeper.model.edit.HomeRule;
import io.lanekeeper.model.edit.JobEdits;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which clients of a lane could take a group if it got a home, and what speaks against the others.
 *
 * @param eligibility clients of the lane that could take it, by name
 * @param refusals the other clients of the lane with every reason, by name
 * @param obstacle one reason for the whole lane; empty when there are takers
 */
public record LaneEligibility(List<Node> eligibility, List<Refusal> refusals, Optional<Obstacle> obstacle) {
    public LaneEligibility {
        eligibility = List.copyOf(eligibility);
        refusals = List.copyOf(refusals);
    }

    /** A client with every reason against it, at least one. */
    public record Refusal(Node node, List<Reason> reasons) {
        public Refusal {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a whole lane is no taker. */
    public sealed interface Obstacle {
        /** Clients without a value have no lane to be bound to. */
        record NoneLane() implements Obstacle {}

        record Empty() implements Obstacle {}

        /** A constraint at job level binds other groups too; the user has to be asked first. */
        record BindsOthers(String constraint, List<String> otherGroups) implements Obstacle {
            public BindsOthers {
                otherGroups = List.copyOf(otherGroups);
            }
        }

        /** Every client refuses; this is the reason that most of them name first. */
        record AllRefuse(Reason commonest) implements Obstacle {}
    }

    /**
     * Asks as things are now: what the group itself runs already counts as gone, because it would move.
     *
     * @throws IllegalArgumentException when the group is not one of the job's
     */
    public static LaneEligibility of(Cluster cluster, Job job, TaskGroup group, String attribute, String lane,
            Home home) {
        if (lane.equals(Lanes.NONE)) {
            return none(new Obstacle.NoneLane());
        }
        return switch (new HomeRule(job, group.name(), attribute, JobLevel.ASK).set(home)) {
            case HomeChange.BindsOthers o -> none(new Obstacle.BindsOthers(o.constraint(), o.otherGroups()));
            case HomeChange.Edits e -> of(cluster, JobEdits.apply(job, e.edits()), group.name(), attribute, lane);
        };
    }

    private static LaneEligibility of(Cluster cluster, Job job, String group, String attribute, String lane) {
        ClusterState clusterState = new ClusterState(about(cluster, job, attribute, lane), List.of(job));
        GroupState state = clusterState.group(job.keyOf(job.group(group).orElseThrow()));
        if (state == null) {
            return none(new Obstacle.Empty());
        }
        List.copyOf(state.running()).forEach((Alloc a) -> clusterState.stop(a));
        List<Node> eligibility = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < clusterState.size(); i++) {
            if (Lanes.valueOf(clusterState.node(i), attribute).equals(lane)) {
                List<Reason> reasons = Verdict.reasons(clusterState, state.rule(), i);
                if (reasons.isEmpty()) {
                    eligibility.add(clusterState.node(i));
                } else {
                    refusals.add(new Refusal(clusterState.node(i), reasons));
                }
            }
        }
        return new LaneEligibility(eligibility, refusals,
                eligibility.isEmpty() ? Optional.of(obstacle(refusals)) : Optional.empty());
    }

    private static Obstacle obstacle(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return new Obstacle.Empty();
        }
        Map<Reason, Integer> first = new LinkedHashMap<>();
        refusals.forEach(r -> first.merge(r.reasons().getFirst(), 1, Integer::sum));
        int most = Collections.max(first.values());
        return new Obstacle.AllRefuse(
                first.keySet()
                        .stream()
                        .filter(reason -> first.getOrDefault(reason, 0) == most)
                        .findFirst()
                        .orElseThrow());
    }

    /** The lane's nodes, and those that the job runs on: all that a verdict about the lane depends on. */
    private static Cluster about(Cluster cluster, Job job, String attribute, String lane) {
        Set<String> runsOn = cluster.allocations()
                .stream()
                .filter(a -> a.group().job().equals(job.key()))
                .map(Allocation::nodeId)
                .collect(Collectors.toSet());
        List<Node> nodes = cluster.nodes()
                .stream()
                .filter(n -> runsOn.contains(n.id()) || Lanes.valueOf(n, attribute).equals(lane))
                .toList();
        Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
        return cluster.withNodes(nodes)
                .withAllocations(cluster.allocations()
                        .stream()
                        .filter(a -> ids.contains(a.nodeId()) || a.group().job().equals(job.key()))
                        .toList());
    }

    private static LaneEligibility none(Obstacle why) {
        return new LaneEligibility(List.of(), List.of(), Optional.of(why));
    }
}
