package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One evaluation of one job: ends what is lost, told to migrate or too many, then places what is missing. Everything is
 * done to the cluster's state at once; living clients are taken to be instant.
 */
public final class Evaluation {
    private final ClusterState clusterState;
    private final Job job;
    private final NodeSelector selector;
    private final ClassCache cache;
    private final Map<GroupKey, Change> changes;
    private final Map<GroupKey, List<Alloc>> replaced = new TreeMap<>();

    /** An evaluation still to be run, which adds what it does to {@code changes}. */
    public Evaluation(ClusterState clusterState, Job job, NodeSelector selector, Map<GroupKey, Change> changes) {
        this.clusterState = clusterState;
        this.job = job;
        this.selector = selector;
        this.cache = new ClassCache(clusterState);
        clusterState.planned().begin();
        this.changes = changes;
    }

    /** After something happened to nodes; {@code migrating} are the allocations a drain told to move. */
    public void run(Set<Alloc> migrating) {
        states().forEach(state -> endWhatIsOver(state, migrating));
        selector.inOrder(states()).forEach(this::placeMissing);
    }

    /** After the job was registered anew: an allocation moves when its node will not do any more. */
    public void update() {
        states().forEach(state -> endWhatIsOver(state, Set.of()));
        states().forEach(this::moveMisplaced);
        selector.inOrder(states()).forEach(this::placeMissing);
    }

    private List<GroupState> states() {
        List<GroupState> states = new ArrayList<>();
        for (TaskGroup group : job.groups()) {
            GroupState state = clusterState.group(job.keyOf(group));
            if (state != null && !states.contains(state)) {
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
        List<Alloc> gone = new ArrayList<>();
        for (Alloc alloc : List.copyOf(state.running())) {
            if (isLost(alloc) && isWaitedFor(state, alloc)) {
                clusterState.goAway(alloc);
                change(state).ended().add(alloc);
            } else if (isLost(alloc) || migrating.contains(alloc)) {
                end(state, alloc);
                gone.add(alloc);
            }
        }
        replaced.put(state.rule().key(), gone);
        while (!job.type().everywhere() && state.running().size() > state.wanted()) {
            end(state, state.running().getLast());
        }
    }

    private boolean isLost(Alloc alloc) {
        return alloc.node() >= 0 && switch (clusterState.node(alloc.node()).status()) {
            case DOWN, DISCONNECTED -> true;
            case READY, INITIALIZING -> false;
        };
    }

    /** The group says that it is not to be replaced while its client is away. */
    private boolean isWaitedFor(GroupState state, Alloc alloc) {
        DisconnectRule rule = state.rule().group().disconnect();
        boolean cutOff = clusterState.node(alloc.node()).status() == NodeStatus.DISCONNECTED
                && rule.lostAfter().isPresent();
        return rule.preventRescheduleOnLost() || (cutOff && !rule.replace());
    }

    private void end(GroupState state, Alloc alloc) {
        clusterState.stop(alloc);
        clusterState.planned().ended().add(alloc);
        change(state).ended().add(alloc);
    }

    /** Nomad keeps such an allocation running where it is until its replacement has a place. */
    private void moveMisplaced(GroupState state) {
        GroupRule rule = state.rule();
        for (Alloc alloc : List.copyOf(state.running())) {
            clusterState.stop(alloc);
            if (alloc.node() < 0 || willDo(rule, alloc.node())) {
                clusterState.start(alloc);
                continue;
            }
            if (job.type().everywhere()) {
                change(state).ended().add(alloc);
                continue;
            }
            switch (selector.place(state, Set.copyOf(alloc.penalised()))) {
                case Placement.Placed placed -> {
                    change(state).ended().add(alloc);
                    change(state).moved().add(start(state, placed, alloc.penalised()));
                }
                case Placement.Refused refused -> {
                    clusterState.start(alloc);
                    change(state).refused(Optional.of(refused.metric()), change(state).missing() + 1);
                }
            }
        }
    }

    private boolean willDo(GroupRule rule, int node) {
        return rule.feasible(clusterState.node(node)) && new Distinct(clusterState).failures(rule, node).isEmpty()
                && new Fit(clusterState).shortOf(rule, node).isEmpty();
    }

    private void placeMissing(GroupState state) {
        if (job.type().everywhere()) {
            new SystemPlacement(clusterState, cache, state, change(state)).place();
            return;
        }
        int missing = state.wanted() - state.running().size();
        List<Alloc> gone = replaced.getOrDefault(state.rule().key(), List.of());
        for (int i = 0; i < missing; i++) {
            List<String> earlier = i < gone.size() ? gone.get(i).penalised() : List.of();
            Set<String> penalised = Set.copyOf(earlier);
            switch (selector.place(state, penalised)) {
                case Placement.Placed placed -> {
                    Alloc alloc = start(state, placed, earlier);
                    (i < gone.size() ? change(state).moved() : change(state).placed()).add(alloc);
                }
                case Placement.Refused refused -> {
                    change(state).refused(Optional.of(refused.metric().withCoalesced(missing - i - 1)), missing - i);
                    return;
                }
            }
        }
    }

    private Alloc start(GroupState state, Placement.Placed placed, List<String> penalised) {
        if (!placed.shares().isEmpty()) {
            change(state).shares().add(placed.shares());
        }
        Alloc alloc = new Alloc(state.rule().key(), placed.node(), state.rule().ask(), true, penalised);
        clusterState.start(alloc);
        clusterState.planned().started().add(alloc);
        return alloc;
    }
}
