package io.lanekeeper.scheduling.failover;

import io.lanekeeper.model.cluster.Node;
import io.lanekeeper.model.cluster.NodeStatus;
import io.lanekeeper.model.job.GroupKey;
import io.lanekeeper.model.job.Job;
import io.lanekeeper.model.job.JobKey;
import io.lanekeeper.model.job.TaskGroup;
import io.lanekeeper.scheduling.place.Change;
import io.lanekeeper.scheduling.place.Evaluation;
import io.lanekeeper.scheduling.place.NodeSelectors;
import io.lanekeeper.scheduling.state.Alloc;
import io.lanekeeper.scheduling.state.ClusterState;
import io.lanekeeper.scheduling.state.GroupState;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nomad's servers: events come in, evaluations are made. Jobs are evaluated one after the other, the higher priority
 * first, then by key (a real server's order among equals is not defined). What happens is done to the cluster's state.
 */
public final class NomadServers {
    private final ClusterState clusterState;
    private final NodeSelectors selectors;
    private final SortedMap<JobKey, Job> jobs;
    private final SortedMap<GroupKey, BlockedEvaluation> waiting;
    private SortedMap<GroupKey, Change> changes = new TreeMap<>();

    public NomadServers(ClusterState clusterState, NodeSelectors selectors) {
        this(clusterState, selectors, new TreeMap<>());
        clusterState.groups().values().forEach(g -> jobs.putIfAbsent(g.rule().job().key(), g.rule().job()));
    }

    private NomadServers(ClusterState clusterState, NodeSelectors selectors, SortedMap<JobKey, Job> jobs) {
        this.clusterState = clusterState;
        this.selectors = selectors;
        this.jobs = jobs;
        this.waiting = new TreeMap<>();
    }

    /** The same servers with a state and a memory of their own. */
    public NomadServers copy(NodeSelectors newChoosers) {
        NomadServers copy = new NomadServers(clusterState.copy(), newChoosers, jobs);
        copy.waiting.putAll(waiting);
        return copy;
    }

    public ClusterState clusterState() {
        return clusterState;
    }

    /** What waits for room, and what is recorded of it. */
    public SortedMap<GroupKey, BlockedEvaluation> waiting() {
        return Collections.unmodifiableSortedMap(waiting);
    }

    /** Every group's changes since this was last asked. */
    public SortedMap<GroupKey, Change> takeChanges() {
        SortedMap<GroupKey, Change> taken = changes;
        changes = new TreeMap<>();
        return taken;
    }

    /** Registers the changed jobs, then lets what is short of its count try its luck. */
    public void start(Set<JobKey> changed) {
        register(changed);
        Set<JobKey> lacking = new HashSet<>();
        clusterState.groups()
                .values()
                .stream()
                .filter(NomadServers::isShort)
                .forEach(s -> lacking.add(s.rule().job().key()));
        lacking.removeAll(changed);
        evaluate(lacking);
    }

    private static boolean isShort(GroupState state) {
        return state.rule().job().type().everywhere() || state.running().size() < state.wanted();
    }

    /** Registers jobs anew: allocations move whose node will not do any more. */
    public void register(Set<JobKey> changed) {
        inOrder(changed).forEach(job -> {
            new Evaluation(clusterState, job, selectors.make(clusterState, job), changes).update();
            remember(job, false);
        });
    }

    /** Has the scheduler look at jobs, as after something about them changed. */
    public void evaluate(Set<JobKey> keys) {
        inOrder(keys).forEach(job -> evaluate(job, Set.of(), false));
    }

    /** Nodes miss their heartbeats, all before the first evaluation. */
    public void down(Collection<Integer> nodes) {
        nodes.forEach(i -> clusterState.set(i, clusterState.node(i).withStatus(NodeStatus.DOWN)));
        evaluate(jobsOn(nodes));
    }

    /**
     * A node is cut off from the servers. It is {@code disconnected} when a group there says how long to wait, else
     * {@code down}; what is not waited for is lost either way.
     */
    public void disconnect(int index) {
        boolean waited = clusterState.on(index)
                .stream()
                .flatMap(a -> clusterState.rule(a.group()).stream())
                .anyMatch(r -> r.group().disconnect().lostAfter().isPresent());
        clusterState.set(index,
                clusterState.node(index).withStatus(waited ? NodeStatus.DISCONNECTED : NodeStatus.DOWN));
        evaluate(jobsOn(List.of(index)));
    }

    /** A node comes back: ready, eligible, not draining. */
    public void up(int index) {
        clusterState.set(index, clusterState.node(index).with(NodeStatus.READY, true, false));
        cameUp(List.of(index));
    }

    /** Nodes that were down come back as they were otherwise. */
    public void ready(Collection<Integer> nodes) {
        nodes.forEach(i -> clusterState.set(i, clusterState.node(i).withStatus(NodeStatus.READY)));
        cameUp(nodes);
    }

    private void cameUp(Collection<Integer> nodes) {
        for (int node : nodes) {
            clusterState.comeBack(node)
                    .forEach(a -> changes.computeIfAbsent(a.group(), Change::new).placed().add(a));
        }
        Set<JobKey> woken = jobsOn(nodes);
        jobs.values().stream().filter(job -> job.type().everywhere()).forEach(job -> woken.add(job.key()));
        evaluate(woken);
        retryWaiting();
    }

    /** Nothing moves, nothing new comes. */
    public void ineligible(int index) {
        Node node = clusterState.node(index);
        clusterState.set(index, node.with(node.status(), false, node.draining()));
    }

    /** Another count; room that it frees goes to what waits. */
    public void count(GroupKey key, int count) {
        GroupState state = clusterState.group(key);
        if (state != null) {
            state.count(count);
            evaluate(Set.of(key.job()));
            retryWaiting();
        }
    }

    /** Drains in rounds, until nothing more may move; when nothing is left the node only stays ineligible. */
    public void drain(int index) {
        Node node = clusterState.node(index);
        clusterState.set(index, node.with(node.status(), false, true));
        Set<Alloc> round = Draining.round(clusterState, index);
        while (!round.isEmpty()) {
            Set<JobKey> hit = new HashSet<>();
            round.forEach(a -> hit.add(a.group().job()));
            Set<Alloc> migrating = round;
            inOrder(hit).forEach(job -> evaluate(job, migrating, false));
            round = Draining.round(clusterState, index);
        }
        if (clusterState.on(index).stream().noneMatch(Alloc::wanted)) {
            clusterState.set(index, node.with(node.status(), false, false));
        }
    }

    private void retryWaiting() {
        Set<JobKey> lacking = new HashSet<>();
        waiting.keySet().forEach(key -> lacking.add(key.job()));
        inOrder(lacking).forEach(job -> evaluate(job, Set.of(), true));
    }

    private Set<JobKey> jobsOn(Collection<Integer> nodes) {
        Set<JobKey> hit = new HashSet<>();
        nodes.forEach(i -> clusterState.on(i).forEach(a -> hit.add(a.group().job())));
        return hit;
    }

    private List<Job> inOrder(Set<JobKey> keys) {
        return keys.stream()
                .sorted()
                .flatMap(key -> Optional.ofNullable(jobs.get(key)).stream())
                .sorted(Comparator.comparingInt(Job::priority).reversed())
                .toList();
    }

    private void evaluate(Job job, Set<Alloc> migrating, boolean blocked) {
        new Evaluation(clusterState, job, selectors.make(clusterState, job), changes).run(migrating);
        remember(job, blocked);
    }

    private void remember(Job job, boolean blocked) {
        for (TaskGroup group : job.groups()) {
            GroupKey key = job.keyOf(group);
            Change change = changes.get(key);
            if (change == null || change.refused().isEmpty()) {
                waiting.remove(key);
            } else {
                BlockedEvaluation before = waiting.get(key);
                waiting.put(key, new BlockedEvaluation(change.missing(),
                        blocked && before != null ? before.metric() : change.refused().get()));
            }
        }
    }
}
