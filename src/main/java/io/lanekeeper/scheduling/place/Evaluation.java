package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One evaluation of one job: ends what is lost, told to migrate or too many, then places what is missing. Everything is
 * done to the world at once; living clients are taken to be instant.
 */
public final class Evaluation {
    private final World world;
    private final Job job;
    private final Function<GroupKey, Optional<Integer>> wish;
    private final Placer placer;
    private final Map<GroupKey, Change> changes;
    private final Map<GroupKey, Integer> replacements = new TreeMap<>();

    /**
     * An evaluation still to be run.
     *
     * @param wish the node the user chose for a group, where there is one
     * @param changes what was done so far, to be added to
     */
    public Evaluation(World world, Job job, Function<GroupKey, Optional<Integer>> wish,
            Map<GroupKey, Change> changes) {
        this.world = world;
        this.job = job;
        this.wish = wish;
        this.changes = changes;
        this.placer = new Placer(world);
    }

    /** After something happened to nodes; {@code migrating} are the allocations a drain told to move. */
    public void run(Set<Alloc> migrating) {
        states().forEach(state -> endWhatIsOver(state, migrating));
        states().forEach(this::placeMissing);
    }

    /** After the job was registered anew: an allocation moves when its node will not do any more. */
    public void update() {
        states().forEach(state -> endWhatIsOver(state, Set.of()));
        states().forEach(this::moveMisplaced);
        states().forEach(this::placeMissing);
    }

    private List<GroupState> states() {
        List<GroupState> states = new ArrayList<>();
        for (TaskGroup group : job.groups()) {
            GroupState state = world.group(job.keyOf(group));
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private Change change(GroupState state) {
        return changes.computeIfAbsent(state.rule().key(), Change::new);
    }

    private void endWhatIsOver(GroupState state, Set<Alloc> migrating) {
        change(state).refused(Optional.empty(), 0);
        int before = change(state).ended().size();
        for (Alloc alloc : List.copyOf(state.running())) {
            if (isLost(alloc) || migrating.contains(alloc)) {
                end(state, alloc);
            }
        }
        replacements.put(state.rule().key(), change(state).ended().size() - before);
        while (!job.type().everywhere() && state.running().size() > state.wanted()) {
            end(state, state.running().getLast());
        }
    }

    private boolean isLost(Alloc alloc) {
        return alloc.node() >= 0 && world.node(alloc.node()).status() == NodeStatus.DOWN;
    }

    private void end(GroupState state, Alloc alloc) {
        world.stop(alloc);
        change(state).ended().add(alloc);
    }

    /** Nomad keeps such an allocation running where it is until its replacement has a place. */
    private void moveMisplaced(GroupState state) {
        GroupRule rule = state.rule();
        for (Alloc alloc : List.copyOf(state.running())) {
            world.stop(alloc);
            if (alloc.node() < 0 || willDo(rule, alloc.node())) {
                world.start(alloc);
                continue;
            }
            if (job.type().everywhere()) {
                change(state).ended().add(alloc);
                continue;
            }
            switch (placer.place(rule, wish.apply(rule.key()))) {
                case Placement.Placed placed -> {
                    change(state).ended().add(alloc);
                    change(state).moved().add(start(state, placed, List.of()));
                }
                case Placement.Refused refused -> {
                    world.start(alloc);
                    change(state).refused(Optional.of(refused.metric()), change(state).missing() + 1);
                }
            }
        }
    }

    private boolean willDo(GroupRule rule, int node) {
        return rule.feasible(world.node(node)) && new Distinct(world).failures(rule, node).isEmpty()
                && new Fit(world).shortOf(rule, node).isEmpty();
    }

    private void placeMissing(GroupState state) {
        if (job.type().everywhere()) {
            placeEverywhere(state);
            return;
        }
        int missing = state.wanted() - state.running().size();
        int replaced = replacements.getOrDefault(state.rule().key(), 0);
        for (int i = 0; i < missing; i++) {
            switch (placer.place(state.rule(), wish.apply(state.rule().key()))) {
                case Placement.Placed placed -> {
                    Alloc alloc = start(state, placed, List.of());
                    (i < replaced ? change(state).moved() : change(state).placed()).add(alloc);
                }
                case Placement.Refused refused -> {
                    change(state).refused(Optional.of(coalesced(refused.metric(), missing - i - 1)), missing - i);
                    return;
                }
            }
        }
    }

    private static AllocMetric coalesced(AllocMetric m, int more) {
        return new AllocMetric(m.nodesEvaluated(), m.nodesFiltered(), m.nodesInPool(), m.nodePool(),
                m.nodesAvailable(), m.classFiltered(), m.constraintFiltered(), m.nodesExhausted(), m.classExhausted(),
                m.dimensionExhausted(), more);
    }

    private Alloc start(GroupState state, Placement.Placed placed, List<String> penalised) {
        change(state).candidates().addAll(placed.candidates());
        Alloc alloc = new Alloc(state.rule().key(), placed.node(), state.rule().ask(), true, penalised);
        world.start(alloc);
        return alloc;
    }

    /** System jobs: one on each node that will do and has none; a node without room is the only failure. */
    private void placeEverywhere(GroupState state) {
        int refused = 0;
        MetricCount count = new MetricCount();
        for (int i = 0; i < world.size(); i++) {
            int node = i;
            boolean has = state.running().stream().anyMatch(a -> a.node() == node);
            if (has || !world.node(i).takesWork() || !state.rule().feasible(world.node(i))
                    || !new Distinct(world).failures(state.rule(), i).isEmpty()) {
                continue;
            }
            var lacking = new Fit(world).shortOf(state.rule(), i);
            count.evaluated();
            if (lacking.isEmpty()) {
                change(state).placed().add(start(state, new Placement.Placed(i, List.of(i)), List.of()));
            } else {
                count.exhausted(world.node(i), lacking.getFirst());
                refused++;
            }
        }
        change(state).refused(
                refused == 0 ? Optional.empty() : Optional.of(count.metric(world, state.rule(), refused - 1)),
                refused);
    }
}
