package io.lanekeeper.scheduling;

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
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Verdict;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which clients of a lane could take a group if it got a home, and what speaks against the others.
 *
 * @param takers clients of the lane that could take it, by name
 * @param refusals the other clients of the lane with every reason, by name
 * @param obstacle one reason for the whole lane; empty when there are takers
 */
public record Takers(List<Node> takers, List<Refusal> refusals, Optional<Obstacle> obstacle) {
    public Takers {
        takers = List.copyOf(takers);
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
    public static Takers of(Cluster cluster, Job job, TaskGroup group, String attribute, String lane, Home home) {
        if (lane.equals(Lanes.NONE)) {
            return none(new Obstacle.NoneLane());
        }
        return switch (new HomeRule(job, group.name(), attribute, JobLevel.ASK).set(home)) {
            case HomeChange.BindsOthers o -> none(new Obstacle.BindsOthers(o.constraint(), o.otherGroups()));
            case HomeChange.Edits e -> of(cluster, JobEdits.apply(job, e.edits()), group.name(), attribute, lane);
        };
    }

    private static Takers of(Cluster cluster, Job job, String group, String attribute, String lane) {
        World world = new World(cluster, List.of(job));
        GroupState state = world.group(job.keyOf(job.group(group).orElseThrow()));
        if (state == null) {
            return none(new Obstacle.Empty());
        }
        List.copyOf(state.running()).forEach((Alloc a) -> world.stop(a));
        List<Node> takers = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            if (Lanes.valueOf(world.node(i), attribute).equals(lane)) {
                List<Reason> reasons = Verdict.reasons(world, state.rule(), i);
                if (reasons.isEmpty()) {
                    takers.add(world.node(i));
                } else {
                    refusals.add(new Refusal(world.node(i), reasons));
                }
            }
        }
        return new Takers(takers, refusals, takers.isEmpty() ? Optional.of(obstacle(refusals)) : Optional.empty());
    }

    private static Obstacle obstacle(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return new Obstacle.Empty();
        }
        List<Reason> first = refusals.stream().map(r -> r.reasons().getFirst()).toList();
        return new Obstacle.AllRefuse(
                first.stream()
                        .max((a, b) -> Long.compare(first.stream().filter(a::equals).count(),
                                first.stream().filter(b::equals).count()))
                        .orElseThrow());
    }

    private static Takers none(Obstacle why) {
        return new Takers(List.of(), List.of(), Optional.of(why));
    }
}
