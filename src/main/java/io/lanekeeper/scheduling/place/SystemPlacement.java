package io.lanekeeper.scheduling.place;

import io.lanekeeper.model.cluster.AllocationDetails;
import io.lanekeeper.model.cluster.DeploymentMark;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.DisconnectRule;
import io.lanekeeper.model.job.JobType;
import io.lanekeeper.scheduling.rule.AllocMetric;
import io.lanekeeper.scheduling.rule.GroupRule;
import io.lanekeeper.scheduling.rule.Reason;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.Distinct;
import io.lanekeeper.scheduling.state.Fit;
import io.lanekeeper.scheduling.state.GroupState;
import io.lanekeeper.scheduling.state.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The schedulers of system and sysbatch jobs: one allocation on each node that will do and has none. Nodes that are
 * filtered are no failure unless all are; of nodes without room the first is recorded, the others are counted with it.
 * Nomad: {@code scheduler/reconciler/reconcile_node.go}, {@code scheduler/scheduler_system.go} (1.5: {@code
 * scheduler/system_util.go}).
 */
final class SystemPlacement {
    private final ClusterState clusterState;
    private final ClassCache cache;
    private final GroupState state;
    private final GroupRule rule;
    private final Change change;
    private final Endings endings;
    private final Outcome outcome;
    private final Instant now;
    private final MetricCount filtered = new MetricCount();
    private final List<Alloc> thrownOut = new ArrayList<>();
    private int tried;
    private int filteredNodes;
    private int full;
    private Optional<AllocMetric> firstFull = Optional.empty();

    SystemPlacement(
            ClusterState clusterState, ClassCache cache, GroupState state, Change change, Endings endings,
            Outcome outcome, Instant now) {
        this.clusterState = clusterState;
        this.cache = cache;
        this.state = state;
        this.rule = state.rule();
        this.change = change;
        this.endings = endings;
        this.outcome = outcome;
        this.now = now;
    }

    void place() {
        state.running().forEach(this::look);
        state.away().forEach(this::look);
        Set<Integer> has = taken();
        boolean exists = !state.running().isEmpty() || !state.away().isEmpty();
        for (int i = 0; state.count() > 0 && i < clusterState.size(); i++) {
            Node node = clusterState.node(i);
            if (!has.contains(i) && node.takesWork() && rule.inPoolAndDatacenters(node)) {
                tried++;
                tryNode(i);
            }
        }
        if (firstFull.isPresent()) {
            change.refused(firstFull.map(m -> m.withCoalesced(full - 1)), full);
            outcome.wasRefused();
        } else if (tried > 0 && filteredNodes == tried && !(exists && sparesTheHealthy())) {
            change.refused(Optional.of(filtered.bare(clusterState, rule)), 0);
        }
    }

    /** Later versions record nothing of nodes that will not do where the group runs already. */
    private boolean sparesTheHealthy() {
        return clusterState.version().atLeast(1, 10, 2);
    }

    /** Nodes that have one, or for sysbatch have had one of this version. */
    private Set<Integer> taken() {
        Set<Integer> has = new HashSet<>();
        state.running().forEach(a -> has.add(a.node()));
        state.away().forEach(a -> has.add(a.node()));
        if (rule.job().type() == JobType.SYSBATCH) {
            state.over().stream().filter(a -> !isOlder(a)).forEach(a -> has.add(a.node()));
        }
        return has;
    }

    private boolean isOlder(Alloc alloc) {
        return alloc.details().jobVersion() >= 0 && alloc.details().jobVersion() < rule.job().version();
    }

    /** What is to be done about one that is there. */
    private void look(Alloc alloc) {
        DisconnectRule disconnect = rule.group().disconnect();
        NodeStatus status = alloc.node() < 0 ? NodeStatus.DOWN : clusterState.node(alloc.node()).status();
        boolean unknown = alloc.client() == Alloc.Client.UNKNOWN;
        boolean expired = unknown && alloc.details()
                .unknownSince()
                .map(since -> !since.plus(disconnect.lostAfter().orElse(Duration.ZERO)).isAfter(now))
                .orElse(false);
        boolean waits = clusterState.version().atLeast(1, 8, 0) || disconnect.lostAfter().isPresent();
        if (state.count() == 0 || alloc.details().migrate()) {
            endings.end(alloc, Alloc.Desired.STOP, false);
        } else if (expired) {
            endings.end(alloc, Alloc.Desired.STOP, true);
        } else if (!unknown && status == NodeStatus.READY && alloc.reconnects()) {
            clusterState.replace(alloc, alloc.unknown(Optional.empty()));
        } else if (!unknown && status == NodeStatus.DISCONNECTED && waits) {
            Alloc cutOff = alloc.with(alloc.desired(), Alloc.Client.UNKNOWN).unknown(Optional.of(now));
            clusterState.replace(alloc, cutOff);
            change.ended().add(alloc);
        } else if (!unknown && status == NodeStatus.DOWN) {
            endings.end(alloc, Alloc.Desired.STOP, true);
        } else if (status == NodeStatus.READY && !rule.inPoolAndDatacenters(clusterState.node(alloc.node()))) {
            endings.end(alloc, Alloc.Desired.STOP, false);
        }
    }

    private void tryNode(int index) {
        if (clusterState.version().atLeast(1, 11, 0)) {
            cache.forget();
        }
        Optional<Reason> filter = cache.filter(rule, index)
                .or(() -> new Distinct(clusterState).failures(rule, index).stream().findFirst());
        if (filter.isPresent()) {
            filtered.evaluated();
            filtered.filtered(clusterState.node(index), filter.get());
            filteredNodes++;
            return;
        }
        List<Reason> lacking = new Fit(clusterState).shortOf(rule, index);
        if (!lacking.isEmpty()) {
            Preemptor preemptor = new Preemptor(clusterState, rule, thrownOut, allocs -> allocs);
            Optional<List<Alloc>> victims = Preemptor.isOn(clusterState, rule.job().type()) ? preemptor.victims(index)
                    : Optional.empty();
            if (victims.isEmpty()) {
                full(index, lacking.getFirst());
                return;
            }
            victims.get().forEach(this::preempt);
        }
        start(index);
    }

    private void preempt(Alloc victim) {
        thrownOut.add(victim);
        endings.end(victim, Alloc.Desired.EVICT, false);
        outcome.preempted().add(victim.group().job());
    }

    private void start(int index) {
        AllocationDetails details = new AllocationDetails(rule.job().version(), Ports.held(clusterState, rule, index),
                DeploymentMark.NONE, false, false, List.of(), false, "", "", Optional.empty(), Optional.of(now),
                OptionalDouble.empty());
        Alloc alloc = new Alloc(clusterState.nextId(), rule.key(), index, rule.ask(), 0, Alloc.Desired.RUN,
                Alloc.Client.RUNNING, details);
        clusterState.start(alloc);
        outcome.started().add(alloc);
        change.placed().add(alloc);
        BitSet here = new BitSet();
        here.set(index);
        change.shares().add(List.of(new Share(here, Set.of(), 1, 1)));
    }

    private void full(int index, Reason reason) {
        full++;
        if (firstFull.isEmpty()) {
            MetricCount count = new MetricCount();
            count.evaluated();
            count.exhausted(clusterState.node(index), reason);
            firstFull = Optional.of(count.metric(clusterState, rule, 0));
        }
    }
}
