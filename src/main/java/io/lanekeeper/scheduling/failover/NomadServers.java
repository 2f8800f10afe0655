package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.cluster.Deployment;
import io.lanekeeper.model.cluster.HeartbeatSettings;
import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.cluster.OpenEvaluation;
import io.lanekeeper.model.cluster.ServerState;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.NodeSelectors;
import io.lanekeeper.scheduling.reconcile.Followup;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nomad's servers: events come in, evaluations are made, time passes. What happens is done to the cluster's state.
 * After each event all is worked on until nothing changes for a while; what comes later stays on the timeline, and
 * comes in its time when more happens.
 */
public final class NomadServers {
    /** The next thing happens when nothing has changed for so long. */
    static final Duration QUIET = Duration.ofMillis(3_300);
    /** What a client takes to start and to report. */
    private static final Duration START = Duration.ofSeconds(6);

    private final ClusterState clusterState;
    private final Workers workers;
    private final Timeline timeline;
    private final Heartbeats heartbeats;
    private final ServerState servers;
    private final Drains drains;
    private final NodeEvents events;

    /** Ones of which nothing more is known than the state tells. */
    public NomadServers(ClusterState clusterState, NodeSelectors selectors) {
        this(clusterState, selectors, EvaluationOrder.BY_PRIORITY, ServerState.UNKNOWN, Instant.EPOCH);
    }

    /**
     * Servers in the middle of something.
     *
     * @param now the moment in which the state was so
     */
    public NomadServers(
            ClusterState clusterState, NodeSelectors selectors, EvaluationOrder order, ServerState servers,
            Instant now) {
        SortedMap<JobKey, Job> jobs = new TreeMap<>();
        clusterState.groups().values().forEach(g -> jobs.putIfAbsent(g.rule().job().key(), g.rule().job()));
        this.clusterState = clusterState;
        this.servers = servers;
        this.timeline = new Timeline();
        this.heartbeats = Heartbeats.of(servers.known() ? servers.heartbeats() : HeartbeatSettings.DEFAULT,
                clusterState.size());
        this.workers = new Workers(clusterState, selectors, order, timeline, jobs, now);
        this.drains = new Drains(clusterState, workers, timeline);
        this.events = new NodeEvents(clusterState, workers);
        servers.evaluations().forEach(this::recallDelayed);
    }

    private NomadServers(NomadServers other, NodeSelectors selectors, EvaluationOrder order) {
        this.clusterState = other.clusterState.copy();
        this.servers = other.servers;
        this.timeline = other.timeline.copy();
        this.heartbeats = other.heartbeats;
        this.workers = other.workers.copy(clusterState, selectors, order, timeline);
        this.drains = other.drains.copy(clusterState, workers, timeline);
        this.events = new NodeEvents(clusterState, workers);
    }

    /** The same servers with a state and a memory of their own. */
    public NomadServers copy(NodeSelectors selectors) {
        return copy(selectors, workers.order());
    }

    /** The same, which work in another order. */
    public NomadServers copy(NodeSelectors selectors, EvaluationOrder order) {
        return new NomadServers(this, selectors, order);
    }

    public ClusterState clusterState() {
        return clusterState;
    }

    /** What waits for room, and what is recorded of it. */
    public SortedMap<GroupKey, BlockedEvaluation> waiting() {
        return workers.waiting();
    }

    /** Every group's changes since this was last asked. */
    public SortedMap<GroupKey, Change> takeChanges() {
        return workers.takeChanges();
    }

    /** How many evaluations found or sought a place since this was last asked. */
    public int takeContenders() {
        return workers.takeContenders();
    }

    /** How long after the last event the latest allocation of each group was placed. */
    public Map<GroupKey, Duration> takePlaced() {
        return workers.takePlaced();
    }

    /** Whether allocations are to be placed anew later. */
    public boolean waitsForReschedules() {
        return timeline.reschedules().findAny().isPresent();
    }

    /** Lets happen now what waits to be placed anew. */
    public void reschedule() {
        timeline.takeReschedules().forEach(d -> workers.evaluate(d.job(), d.followup().id()));
    }

    public Heartbeats heartbeats() {
        return heartbeats;
    }

    /** The moment it is. */
    public Instant now() {
        return workers.now();
    }

    /** What is still to happen by itself, the next first. */
    public List<Upcoming> upcoming() {
        return Upcoming.of(timeline.all(), clusterState, workers.now());
    }

    private void recallDelayed(OpenEvaluation e) {
        e.waitUntil()
                .ifPresent(at -> timeline
                        .add(new Timeline.Due.Delayed(at, e.job(), new Followup(e.id(), at, switch (e.trigger()) {
                            case "max-disconnect-timeout" -> Followup.Reason.LOST_AFTER;
                            default -> Followup.Reason.RESCHEDULE;
                        }))));
    }

    /** Registers the changed jobs, then goes on with what the servers were in the middle of. */
    public void start(Set<JobKey> changed) {
        workers.awaitHealth();
        register(changed);
        if (!servers.known()) {
            Set<JobKey> lacking = new HashSet<>();
            clusterState.groups()
                    .values()
                    .stream()
                    .filter(NomadServers::isShort)
                    .forEach(s -> lacking.add(s.rule().job().key()));
            lacking.removeAll(changed);
            evaluate(lacking);
            return;
        }
        Set<JobKey> pending = new HashSet<>();
        for (OpenEvaluation e : servers.evaluations()) {
            boolean everywhere = clusterState.jobs().type(e.job()).everywhere();
            if (changed.contains(e.job()) || e.waitUntil().isPresent()) {
                continue;
            }
            if (e.blocked() && !everywhere) {
                workers.recallBlocked(e.job());
            } else {
                pending.add(e.job());
            }
        }
        evaluate(pending);
    }

    private static boolean isShort(GroupState state) {
        return state.rule().job().type().everywhere() || state.running().size() < state.wanted();
    }

    /** Registers jobs anew: allocations move whose node will not do any more. */
    public void register(Set<JobKey> changed) {
        workers.register(changed);
    }

    /** Has the scheduler look at jobs, as after something about them changed. */
    public void evaluate(Set<JobKey> keys) {
        workers.enqueue(keys);
        workers.work();
    }

    /**
     * Nodes miss their heartbeats, all before the first evaluation. One of which a group says how long it is to be
     * waited for is {@code disconnected}, for servers cannot tell that from one that is gone.
     */
    public void down(Collection<Integer> nodes) {
        pass(QUIET.plus(heartbeats.mean()));
        Set<JobKey> hit = new HashSet<>();
        for (int node : nodes) {
            boolean waitedFor = events.isWaitedFor(node);
            clusterState.set(node,
                    clusterState.node(node).withStatus(waitedFor ? NodeStatus.DISCONNECTED : NodeStatus.DOWN));
            hit.addAll(events.concerned(node));
        }
        evaluate(hit);
        rest();
    }

    /** A node is cut off from the servers, its tasks go on: to the servers the same. */
    public void disconnect(int index) {
        clusterState.cutOff(index, true);
        down(List.of(index));
    }

    /** A node comes back: ready, eligible, not draining. */
    public void up(int index) {
        pass(QUIET.plus(START));
        registers(index);
        clusterState.set(index, clusterState.node(index).with(NodeStatus.READY, true, false));
        drains.cancel(index);
        cameUp(List.of(index));
        rest();
    }

    /** Nodes that were down come back as they were otherwise, one after the other. */
    public void ready(Collection<Integer> nodes) {
        pass(QUIET.plus(START));
        if (!workers.order().blockedFirst()) {
            nodes.forEach(i -> clusterState.set(i, clusterState.node(i).withStatus(NodeStatus.READY)));
            cameUp(nodes);
            return;
        }
        for (int node : workers.order().arrivals(List.copyOf(nodes))) {
            registers(node);
            clusterState.set(node, clusterState.node(node).withStatus(NodeStatus.READY));
            cameUp(List.of(node));
        }
        rest();
    }

    /** A client that was away registers before it is ready; its jobs are evaluated then already. */
    private void registers(int node) {
        Node known = clusterState.node(node);
        boolean wasAway = switch (known.status()) {
            case DOWN, DISCONNECTED -> true;
            case READY, INITIALIZING -> false;
        };
        if (workers.order().blockedFirst() && wasAway) {
            clusterState.set(node,
                    known.status() == NodeStatus.DOWN ? known : known.withStatus(NodeStatus.INITIALIZING));
            evaluate(events.concerned(node));
        }
    }

    private void cameUp(Collection<Integer> nodes) {
        Set<JobKey> woken = new HashSet<>();
        for (int node : nodes) {
            workers.reported(node, clusterState.isCutOff(node));
            clusterState.cutOff(node, false);
            woken.addAll(events.concerned(node));
        }
        if (workers.order().blockedFirst()) {
            workers.unblock();
            workers.work();
            evaluate(woken);
        } else {
            evaluate(woken);
            workers.unblock();
            workers.work();
        }
    }

    /** Nothing moves, nothing new comes. */
    public void ineligible(int index) {
        pass(QUIET);
        Node node = clusterState.node(index);
        clusterState.set(index, node.with(node.status(), false, node.draining()));
        rest();
    }

    /** Another count; room that it frees goes to what waits. */
    public void count(GroupKey key, int count) {
        GroupState state = clusterState.group(key);
        if (state != null) {
            pass(QUIET);
            state.count(count);
            evaluate(Set.of(key.job()));
            workers.unblock();
            workers.work();
            rest();
        }
    }

    /** Drains in rounds, until nothing more may move; when nothing is left the node only stays ineligible. */
    public void drain(int index) {
        drain(index, DrainOptions.USUAL);
    }

    /** The same with options. */
    public void drain(int index, DrainOptions options) {
        pass(QUIET);
        drains.begin(index, options);
        rest();
        if (!workers.order().drainsGoOn()) {
            drains.forget();
        }
    }

    /** Lets time pass before something happens: what is due until then comes first. */
    private void pass(Duration time) {
        Instant until = workers.now().plus(time);
        while (happen(until)) {
            drains.goOn();
        }
        workers.now(until);
        workers.event();
    }

    /** Goes on until nothing is due in the next moments. */
    private void rest() {
        do {
            drains.goOn();
        } while (happen(workers.now().plus(QUIET)));
    }

    /** Lets the next thing happen that is due until then; whether there was one. */
    private boolean happen(Instant until) {
        Optional<Deployment> failing = workers.watcher().failing(until);
        Optional<Timeline.Due> due = timeline.take(failing.flatMap(workers.watcher()::deadline).orElse(until));
        if (due.isPresent()) {
            workers.now(due.get().at());
            switch (due.get()) {
                case Timeline.Due.Delayed d -> workers.evaluate(d.job(), d.followup().id());
                case Timeline.Due.Healthy h -> workers.healthy(h.job(), h.allocation());
                case Timeline.Due.DrainDeadline d -> drains.finish(d.node());
            }
            return true;
        }
        failing.ifPresent(workers::fail);
        return failing.isPresent();
    }
}
